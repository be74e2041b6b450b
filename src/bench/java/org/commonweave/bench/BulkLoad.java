package org.commonweave.bench;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.commonweave.change.RecordChecker;
import org.commonweave.generator.GeneratedCity;
import org.commonweave.generator.Size;
import org.commonweave.model.Model;
import org.commonweave.model.ModelConfiguration;
import org.commonweave.model.ModelReader;
import org.commonweave.record.GraphRecord;
import org.springframework.util.FileSystemUtils;

/**
 * Fills a new data folder with a generated city by Neo4j's offline import, which takes minutes where the service, a
 * transaction a batch, would take hours. What is stored is the same.
 */
final class BulkLoad {

    /** Neo4j's jars, as they travel with the service, and its import, which does not. */
    private static final List<Path> CLASS_PATH =
            List.of(Path.of("target", "bench", "lib", "*"), Path.of("target", "classes", "neo4j", "lib", "*"));

    private BulkLoad() {}

    /** Fills the folder, which must not be in use; its log comes beside it. */
    static void into(Path home, Size size) throws IOException {
        Files.createDirectories(home);
        Path folder = Files.createDirectory(home.resolve("import"));
        try {
            load(home, folder, size);
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    private static void load(Path home, Path folder, Size size) throws IOException {
        long start = System.nanoTime();
        List<String> files = write(folder, size);
        System.out.printf("Wrote files to import in %.0f s%n", seconds(start));
        start = System.nanoTime();
        try (Child child = Child.start(home.resolveSibling("import.log"), tool(home, folder, files))) {
            child.done();
        }
        System.out.printf("Imported them in %.0f s%n", seconds(start));
    }

    private static List<String> write(Path folder, Size size) throws IOException {
        Model model = ModelReader.read(ModelConfiguration.sdl());
        RecordChecker checker = new RecordChecker(model);
        try (ImportFiles files = new ImportFiles(folder, model);
                Stream<GraphRecord> records = GeneratedCity.records(size, 1)) {
            for (Iterator<GraphRecord> each = records.iterator(); each.hasNext(); ) {
                files.add(checker.check(each.next()));
            }
            return files.arguments();
        }
    }

    private static ProcessBuilder tool(Path home, Path folder, List<String> files) {
        List<String> arguments = new ArrayList<>(List.of(
                "database",
                "import",
                "full",
                // Before the files: after them it would be taken for one.
                "neo4j",
                "--strict=true",
                "--bad-tolerance=0",
                // Names are searched by texts of several lines.
                "--multiline-fields=true",
                "--array-delimiter=U+%04X".formatted((int) Column.ITEMS),
                "--max-off-heap-memory=2g"));
        arguments.addAll(files);
        String classPath = String.join(
                File.pathSeparator,
                CLASS_PATH.stream()
                        .map(path -> path.toAbsolutePath().toString())
                        .toList());
        ProcessBuilder tool =
                Child.builder(classPath, "org.neo4j.cli.AdminTool", arguments).directory(folder.toFile());
        tool.environment().put("NEO4J_HOME", home.toAbsolutePath().toString());
        return tool;
    }

    static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }
}
