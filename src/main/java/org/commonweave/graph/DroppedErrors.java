package org.commonweave.graph;

import java.util.concurrent.CompletionException;
import org.neo4j.driver.exceptions.TransactionTerminatedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Hooks;

/**
 * What goes wrong after everybody has gone. A statement that is ended because nobody waits for it fails as it was told to,
 * which is no reason to alarm whoever reads the log.
 */
@Component
class DroppedErrors {

    private static final Logger LOG = LoggerFactory.getLogger(DroppedErrors.class);

    DroppedErrors() {
        Hooks.onErrorDropped(DroppedErrors::tell);
    }

    private static void tell(Throwable error) {
        Throwable cause = error instanceof CompletionException && error.getCause() != null ? error.getCause() : error;
        if (cause instanceof TransactionTerminatedException) {
            LOG.debug("A statement that nobody waited for was ended", cause);
        } else {
            LOG.error("Failed after nobody waited for it any more", cause);
        }
    }
}
