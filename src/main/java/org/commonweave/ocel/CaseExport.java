package org.commonweave.ocel;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.OffsetDateTime;
import org.commonweave.access.Viewer;
import org.commonweave.audit.AuditCaller;
import org.commonweave.audit.AuditEntry;
import org.commonweave.audit.AuditKind;
import org.commonweave.audit.AuditLog;
import org.commonweave.audit.AuditOutcome;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Exports what became of whistles and referrals, as a viewer may see it. Blocks, and may take long. */
@Component
public class CaseExport {

    /** OCEL 2.0 as JSON. */
    public static final String OCEL = "ocel-json";

    /** A table of events. */
    public static final String CSV = "case-events-csv";

    private final CasePages pages;
    private final AuditLog log;

    CaseExport(CasePages pages, AuditLog log) {
        this.log = log;
        this.pages = pages;
    }

    /** True for the formats of this export. */
    public static boolean writes(String format) {
        return format.equals(OCEL) || format.equals(CSV);
    }

    /**
     * What has the target's name is whole, or was there before.
     *
     * @param until events that came later are left out; none when null
     * @return how many events there are
     */
    public long run(String format, Path target, Viewer viewer, @Nullable OffsetDateTime until) throws IOException {
        Path whole = target.toAbsolutePath();
        Path parent = whole.getParent();
        if (parent != null) {
            Files.createDirectories(parent);
        }
        Path part = whole.resolveSibling(whole.getFileName() + ".part");
        AuditEntry entry = AuditEntry.of(AuditKind.EXPORT, AuditCaller.CONSOLE, "COMMAND", "export " + format);
        log.recordNow(entry.outcome(AuditOutcome.STARTED));
        try {
            long count;
            try (BufferedWriter out = Files.newBufferedWriter(part)) {
                count = format.equals(OCEL) ? ocel(out, viewer, until) : table(out, viewer, until);
            }
            log.recordNow(entry.rows(count).outcome(AuditOutcome.ANSWERED));
            Files.move(part, whole, StandardCopyOption.REPLACE_EXISTING);
            return count;
        } catch (IOException | RuntimeException failed) {
            log.recordNow(entry.outcome(AuditOutcome.FAILED));
            throw failed;
        } finally {
            Files.deleteIfExists(part);
        }
    }

    /** Twice through the cases, so that none of it has to be held: events first, then the objects they belong to. */
    private long ocel(BufferedWriter out, Viewer viewer, @Nullable OffsetDateTime until) throws IOException {
        OcelWriter writer = new OcelWriter(out);
        long[] count = {0};
        writer.begin();
        pages.each(viewer, page -> count[0] += writer.events(page, until));
        writer.beginObjects();
        pages.each(viewer, writer::objects);
        writer.end();
        return count[0];
    }

    private long table(BufferedWriter out, Viewer viewer, @Nullable OffsetDateTime until) throws IOException {
        EventTable writer = new EventTable(out);
        long[] count = {0};
        writer.begin();
        pages.each(viewer, page -> count[0] += writer.events(page, until));
        return count[0];
    }
}
