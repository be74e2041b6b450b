package org.commonweave.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeliveryFolderTests {

    @TempDir
    Path base;

    @Test
    void removesWhatAKilledProcessHasLeftAndNothingElse() throws IOException {
        Path left = Files.createDirectories(base.resolve("commonweave-imports-1/one"));
        Files.writeString(left.resolve("file"), "id,name\n");
        Files.createFile(base.resolve("commonweave-imports-1.lock"));
        Path others = Files.createDirectories(base.resolve("commonweave-imports-of-somebody"));
        try (DeliveryFolder running = DeliveryFolder.open(base)) {
            assertThat(left).doesNotExist();
            Path kept = running.next("one");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(kept.getParent())))
                    .isEqualTo("rwx------");
            try (DeliveryFolder second = DeliveryFolder.open(base)) {
                assertThat(second.next("one")).exists();
            }
            assertThat(kept).exists();
        }
        assertThat(others).exists();
        try (Stream<Path> rest = Files.list(base)) {
            assertThat(rest).containsExactly(others);
        }
    }
}
