package org.commonweave.transfer;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.commonweave.audit.AuditCaller;
import org.commonweave.audit.AuditEntry;
import org.commonweave.audit.AuditKind;
import org.commonweave.audit.AuditLog;
import org.commonweave.audit.AuditOutcome;
import org.commonweave.exchange.ExportFormat;
import org.commonweave.stored.StoredGraph;
import org.springframework.stereotype.Component;

/** Exports the graph as a viewer may see it. Blocks, and may take long: never call it on an event loop. */
@Component
public class Exporter {

    private static final int TOLD_EVERY = 20_000;

    private final StoredGraph stored;
    private final Formats formats;
    private final AuditLog log;

    Exporter(StoredGraph stored, Formats formats, AuditLog log) {
        this.log = log;
        this.stored = stored;
        this.formats = formats;
    }

    /** Tells its progress in words now and then. What has the target's name is whole, or was there before. */
    public ExportOutcome run(ExportOrder order, Consumer<String> progress) throws IOException {
        ExportFormat format = formats.export(order.format());
        Path target = order.target().toAbsolutePath();
        requireFree(target);
        Path parent = target.getParent();
        if (parent != null) {
            Files.createDirectories(parent);
        }
        Path part = target.resolveSibling(target.getFileName() + ".part");
        AtomicLong count = new AtomicLong();
        AuditEntry entry = AuditEntry.of(AuditKind.EXPORT, AuditCaller.CONSOLE, "COMMAND", "export " + order.format())
                .everyone();
        log.recordNow(entry.outcome(AuditOutcome.STARTED));
        try {
            List<String> notes = format.write(
                    () -> stored.records(order.viewer(), order.asOf()).peek(record -> {
                        if (count.incrementAndGet() % TOLD_EVERY == 0) {
                            progress.accept("%,d records read".formatted(count.get()));
                        }
                    }),
                    part);
            log.recordNow(entry.rows(count.get()).outcome(AuditOutcome.ANSWERED));
            Files.deleteIfExists(target);
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
            return new ExportOutcome(count.get(), notes);
        } catch (IOException | RuntimeException failed) {
            log.recordNow(entry.rows(count.get()).outcome(AuditOutcome.FAILED));
            throw failed;
        } finally {
            org.springframework.util.FileSystemUtils.deleteRecursively(part);
        }
    }

    /** A folder that holds something already could mix two exports. */
    private static void requireFree(Path target) throws IOException {
        if (Files.isDirectory(target)) {
            try (Stream<Path> inside = Files.list(target)) {
                if (inside.findAny().isPresent()) {
                    throw new FileAlreadyExistsException(
                            target.toString(), null, "the folder is not empty; name one that is new or empty");
                }
            }
        }
    }
}
