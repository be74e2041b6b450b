package org.commonweave.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.commonweave.graph.Graph;
import org.junit.jupiter.api.Test;

/** Data flows down once and up once. Every rule fails when it matches nothing. */
class ArchitectureTests {

    private static final String ROOT = "org.commonweave";
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(ROOT);

    @Test
    void packagesFormNoCycle() {
        slices().matching(ROOT + ".(*)..").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void onlyTheGraphTalksToTheDriver() {
        noClasses()
                .that()
                .resideOutsideOfPackages("..graph..", "..embedded..")
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("org.neo4j.driver.Driver")
                .check(CLASSES);
        assertThat(CLASSES.get(Graph.class).getDirectDependenciesFromSelf().stream()
                        .map(dependency -> dependency.getTargetClass().getName()))
                .contains("org.neo4j.driver.Driver");
    }

    @Test
    void factsAndEnvelopesArePure() {
        noClasses()
                .that()
                .resideInAnyPackage("..projection..", "..diagnosis..", "..record..", "..volunteering..", "..timebank..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.neo4j..", "org.springframework..", "reactor..", "graphql..")
                .check(CLASSES);
    }

    @Test
    void nothingReadsTheClockButByBeingGivenOne() {
        noClasses()
                .that(not(resideInAnyPackage("..embedded..", "..cli..")))
                .should()
                .callMethod(java.time.OffsetDateTime.class, "now")
                .orShould()
                .callMethod(java.time.Instant.class, "now")
                .check(CLASSES);
    }

    @Test
    void commandsAndTransportAreOnTop() {
        noClasses()
                .that()
                .resideOutsideOfPackages("..cli..", ROOT)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("..cli..")
                .check(CLASSES);
        noClasses()
                .that()
                .resideOutsideOfPackages("..api..", "..cli..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("..api..")
                .check(CLASSES);
    }

    @Test
    void everyPackageSaysWhatItIsFor() {
        Set<JavaPackage> packages = CLASSES.stream()
                .map(type -> type.getPackage())
                .filter(p -> !p.getName().equals(ROOT))
                .collect(Collectors.toSet());
        assertThat(packages).hasSizeGreaterThan(20);
        List<String> silent = packages.stream()
                .filter(p -> !p.isAnnotatedWith("org.jspecify.annotations.NullMarked"))
                .map(JavaPackage::getName)
                .sorted()
                .toList();
        assertThat(silent).as("packages without a package-info").isEmpty();
    }
}
