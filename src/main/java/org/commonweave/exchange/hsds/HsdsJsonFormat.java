package org.commonweave.exchange.hsds;

import java.util.Set;
import org.commonweave.exchange.ImportFormat;
import org.commonweave.exchange.source.JsonObjects;
import org.commonweave.exchange.source.RecordSink;
import org.commonweave.exchange.source.SourceFiles;
import org.springframework.stereotype.Component;

/** Reads HSDS 3.x JSON: single objects, lists, pages and JSON Lines of organizations, services, locations, terms. */
@Component
public final class HsdsJsonFormat implements ImportFormat {

    private static final Set<String> LISTS = Set.of("contents", "content", "data");

    @Override
    public String name() {
        return "hsds-json";
    }

    @Override
    public boolean recognises(SourceFiles files) {
        return files.ending(".json").anyMatch(HsdsSniffer::isHsdsJson);
    }

    @Override
    public void read(SourceFiles files, String scope, RecordSink sink) {
        files.ending(".json")
                .filter(HsdsSniffer::isHsdsJson)
                .forEach(file -> JsonObjects.read(
                        file,
                        files.label(file),
                        LISTS,
                        sink,
                        (position, object) -> new HsdsObjects(scope, position, sink).any(object)));
    }
}
