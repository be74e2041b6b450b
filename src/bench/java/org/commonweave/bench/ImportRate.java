package org.commonweave.bench;

import java.util.Iterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.commonweave.generator.GeneratedCity;
import org.commonweave.generator.Size;
import org.commonweave.record.GraphRecord;
import org.commonweave.transfer.RecordLoad;
import org.springframework.context.ConfigurableApplicationContext;

/** Measures how fast the service itself writes records into an empty graph, checks and all. */
public final class ImportRate {

    private static final int SIZE = 0;
    private static final int RECORDS = 6;
    private static final int WARM_UP = 20_000;

    private ImportRate() {}

    /** Arguments: size; after five that are the benchmark's, how many records at most. */
    public static void main(String[] arguments) {
        long most = Long.parseLong(arguments[RECORDS]);
        try (Database database = Database.empty("import-rate");
                ConfigurableApplicationContext context = database.service();
                Stream<GraphRecord> city = GeneratedCity.records(Size.of(arguments[SIZE]), 1)) {
            RecordLoad load = context.getBean(RecordLoad.class);
            Iterator<GraphRecord> records = city.iterator();
            load.load(next(records, WARM_UP), count -> {});
            measure(load, next(records, most), database.pid());
        }
    }

    private static void measure(RecordLoad load, Stream<GraphRecord> records, long database) {
        long self = ProcessHandle.current().pid();
        double own = Cpu.millis(self);
        double others = Cpu.millis(database);
        long start = System.nanoTime();
        long count = load.load(records, written -> {});
        double seconds = BulkLoad.seconds(start);
        System.out.println("| records | seconds | records/s | own CPU ms a record | database CPU ms a record |");
        System.out.println("|---|---|---|---|---|");
        System.out.printf(
                "| %,d | %.0f | %,.0f | %.3f | %.3f |%n",
                count,
                seconds,
                count / seconds,
                (Cpu.millis(self) - own) / count,
                (Cpu.millis(database) - others) / count);
    }

    /** The next of them, and no more taken than that. */
    private static Stream<GraphRecord> next(Iterator<GraphRecord> records, long most) {
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(records, 0), false)
                .limit(most);
    }
}
