package org.commonweave.graph;

import ac.simons.neo4j.migrations.core.Migrations;
import ac.simons.neo4j.migrations.core.MigrationsConfig;
import org.neo4j.driver.Driver;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.neo4j.core.ReactiveDatabaseSelectionProvider;
import org.springframework.data.neo4j.core.transaction.ReactiveNeo4jTransactionManager;

/** What stands between the driver and the rest: versioned migrations, and the transaction manager Boot leaves out. */
@Configuration(proxyBeanMethods = false)
class GraphConfiguration {

    @Bean
    ReactiveNeo4jTransactionManager reactiveTransactionManager(
            Driver driver, ReactiveDatabaseSelectionProvider database) {
        return new ReactiveNeo4jTransactionManager(driver, database);
    }

    @Bean
    Migrations migrations(Driver driver, GraphSettings settings) {
        MigrationsConfig configuration = MigrationsConfig.builder()
                .withLocationsToScan("classpath:cypher/migrations")
                .withDatabase(settings.database())
                .build();
        return new Migrations(configuration, driver);
    }
}
