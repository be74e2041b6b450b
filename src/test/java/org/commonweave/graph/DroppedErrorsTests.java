package org.commonweave.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.neo4j.driver.exceptions.TransactionTerminatedException;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import reactor.core.publisher.Operators;
import reactor.util.context.Context;

@ExtendWith(OutputCaptureExtension.class)
class DroppedErrorsTests {

    @BeforeEach
    void hears() {
        new DroppedErrors();
    }

    @Test
    void doesNotAlarmAboutStatementsThatWereEnded(CapturedOutput log) {
        drop(new TransactionTerminatedException("Neo.ClientError.Transaction.Terminated", "ended"));
        assertThat(log.getAll()).doesNotContain("ERROR");
    }

    @Test
    void tellsWhatElseGoesWrongWithItsPlace(CapturedOutput log) {
        drop(new IllegalStateException("a fault"));
        assertThat(log.getAll())
                .contains("ERROR", "nobody waited", "IllegalStateException: a fault", "DroppedErrorsTests");
    }

    private static void drop(Throwable cause) {
        Operators.onErrorDropped(new CompletionException(cause), Context.empty());
    }
}
