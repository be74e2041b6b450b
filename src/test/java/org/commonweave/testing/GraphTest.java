package org.commonweave.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;

/** A test of the whole service, on a free port, over the run's {@link TestDatabase}. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@TestNeo4j
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        // Whether something is fast is measured elsewhere; a busy machine must not fail it here.
        properties = {
            "commonweave.sample.load=false",
            // What a test has recorded long ago stays until the test has it swept.
            "commonweave.retention.background=false",
            "commonweave.api.warm-up=0s",
            "commonweave.api.timeout=100s",
            "commonweave.api.rate.per-account=0",
            "commonweave.api.rate.per-address=0",
            "commonweave.graph.read-timeout=60s",
            // A run ends dozens of services one after the other.
            "spring.reactor.netty.shutdown-quiet-period=0s"
        })
public @interface GraphTest {}
