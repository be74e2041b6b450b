package org.commonweave.delivery;

import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import org.commonweave.refusal.Refusal;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.web.util.DisconnectedClientHelper;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Brings a body to disk as it comes in, never more of it than may be. */
final class Upload {

    private Upload() {}

    static Mono<Void> keep(Flux<DataBuffer> body, Path file, DeliverySettings settings) {
        long most = settings.maxFile().toBytes();
        return Mono.defer(() -> {
            AtomicLong sent = new AtomicLong();
            Flux<DataBuffer> bounded = body.timeout(settings.idle()).<DataBuffer>handle((buffer, sink) -> {
                if (sent.addAndGet(buffer.readableByteCount()) > most) {
                    DataBufferUtils.release(buffer);
                    sink.error(tooLarge(most));
                } else {
                    sink.next(buffer);
                }
            });
            return DataBufferUtils.write(bounded, file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)
                    .onErrorMap(Upload::stopped, stopped -> stoodStill())
                    .then(Mono.defer(() -> sent.get() == 0 ? Mono.error(empty()) : Mono.empty()));
        });
    }

    static Refusal tooLarge(long most) {
        return new Refusal.InvalidInput(
                "BODY_TOO_LARGE",
                List.of("file"),
                "The file is larger than %,d bytes. Pack it, split it, or import it on the command line."
                        .formatted(most));
    }

    private static boolean stopped(Throwable fault) {
        return fault instanceof TimeoutException || DisconnectedClientHelper.isClientDisconnectedException(fault);
    }

    private static Refusal stoodStill() {
        return new Refusal.InvalidInput(
                "BAD_REQUEST", List.of("file"), "The file stood still on its way here. Send it again.");
    }

    private static Refusal empty() {
        return new Refusal.InvalidInput("BAD_REQUEST", List.of("file"), "The file is empty. Send it as the body.");
    }
}
