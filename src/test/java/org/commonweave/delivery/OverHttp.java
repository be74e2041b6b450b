package org.commonweave.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import org.commonweave.testing.GraphTest;
import org.commonweave.testing.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;

/** The service with small limits, and an administrator's program; each test leaves nothing on disk. */
@GraphTest
@ExtendWith(OutputCaptureExtension.class)
@TestPropertySource(
        properties = {
            "commonweave.imports.max-file=5MB",
            "commonweave.imports.max-unpacked=6MB",
            "commonweave.imports.max-files=10",
            "commonweave.imports.most=3"
        })
abstract class OverHttp {

    @LocalServerPort
    int port;

    @Autowired
    Deliveries deliveries;

    private ImportClient client;

    @DynamicPropertySource
    static void folder(DynamicPropertyRegistry registry) {
        registry.add("commonweave.imports.folder", () -> Kept.FOLDER);
    }

    @BeforeEach
    void start() {
        client = ImportClient.on(port);
        TestDatabase.empty();
    }

    @AfterEach
    void leaveNothing() {
        deliveries.forget(0);
        TestDatabase.empty();
        assertThat(Kept.files()).isEmpty();
    }

    ImportClient client() {
        return client;
    }
}
