package org.commonweave.bench.tour;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.commonweave.access.Role;
import org.commonweave.access.Viewer;
import org.commonweave.ocel.CaseExport;
import org.commonweave.record.GraphRecord;
import org.commonweave.stored.StoredGraph;

/** Cases for process mining, and the beginning of an export of everything, whose further pages cost what the first do. */
final class ExportsTour implements Tour {

    private static final int SOME = 10_000;

    @Override
    public void walk(Guide guide, Stage stage) throws IOException {
        Path file = guide.folder().resolve("cases.json");
        guide.bean(CaseExport.class).run(CaseExport.OCEL, file, Viewer.SYSTEM, null);
        Files.delete(file);
        Viewer agency = Viewer.signedIn(Role.AGENCY, stage.organization(Cast.AGENCY), null);
        try (Stream<GraphRecord> records = guide.bean(StoredGraph.class).records(agency)) {
            if (records.limit(SOME).count() == 0) {
                throw new IllegalStateException("There is nothing to export");
            }
        }
    }
}
