package org.commonweave.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.neo4j.autoconfigure.Neo4jConnectionDetails;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** Connects the application context of a test to the run's {@link TestDatabase}. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@Import(TestNeo4j.Connection.class)
public @interface TestNeo4j {

    /** Stands in for the database that the service would start for itself. */
    @TestConfiguration(proxyBeanMethods = false)
    class Connection {

        @Bean
        Neo4jConnectionDetails testConnectionDetails() {
            return TestDatabase.shared();
        }
    }
}
