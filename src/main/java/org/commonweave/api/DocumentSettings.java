package org.commonweave.api;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which documents are executed.
 *
 * @param accepted any document, or those of the manifest and of the pages only
 * @param manifest a JSON object of documents by identifier, as Relay's and other compilers write it; null for none
 */
@ConfigurationProperties("commonweave.api.documents")
record DocumentSettings(
        @DefaultValue("ANY") Accepted accepted, @Nullable Path manifest) {

    /** Which documents are executed. */
    enum Accepted {
        ANY,
        TRUSTED
    }
}
