package org.commonweave.graph;

import ac.simons.neo4j.migrations.core.Migrations;
import java.util.List;
import org.commonweave.model.Model;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;
import org.neo4j.driver.SessionConfig;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Brings the database's schema up to date before anything else runs: migrations, then what the model asks for. */
@Component
@Order(0)
class GraphPreparation implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(GraphPreparation.class);

    private final Migrations migrations;
    private final Driver driver;
    private final GraphSettings settings;
    private final Model model;

    GraphPreparation(Migrations migrations, Driver driver, GraphSettings settings, Model model) {
        this.migrations = migrations;
        this.driver = driver;
        this.settings = settings;
        this.model = model;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        migrations.apply().ifPresent(version -> LOG.info("The database is at migration {}", version.getValue()));
        List<String> statements = DerivedIndexes.of(model);
        try (Session session = driver.session(SessionConfig.forDatabase(settings.database()))) {
            statements.forEach(statement -> session.run(statement).consume());
            session.run("CALL db.awaitIndexes(3600)").consume();
        }
    }
}
