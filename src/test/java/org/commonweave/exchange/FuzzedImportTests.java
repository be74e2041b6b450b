package org.commonweave.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.commonweave.change.RecordChecker;
import org.commonweave.exchange.commonweave.CsvImport;
import org.commonweave.exchange.commonweave.JsonLinesImport;
import org.commonweave.exchange.grants.GrantsImport;
import org.commonweave.exchange.hsds.HsdsJsonImport;
import org.commonweave.exchange.hsds.HsdsTabularImport;
import org.commonweave.exchange.popolo.PopoloImport;
import org.commonweave.model.Model;
import org.commonweave.model.ModelConfiguration;
import org.commonweave.model.ModelReader;
import org.commonweave.record.GraphRecord;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.util.FileSystemUtils;

/**
 * Sound files with bytes gone, doubled or in the wrong place. Whatever is left is read, checked and told of; nothing ends in
 * an exception that is not about a file. For a few seconds of each format here; for longer with
 * -Dfuzz.seconds=600, with other mistakes than those of every build with -Dfuzz.seed=…
 */
class FuzzedImportTests {

    private static final Duration TIME = Duration.ofSeconds(Integer.getInteger("fuzz.seconds", 3));

    private static final Model MODEL = ModelReader.read(ModelConfiguration.sdl());

    private static final RecordChecker CHECKER = new RecordChecker(MODEL);

    /** What parsers of text, numbers, dates and tables stumble over. */
    private static final List<String> PIECES = List.of(
            "\"",
            "\\",
            "\\u",
            "\u0000",
            "\uFEFF",
            "\r",
            "\n",
            ",",
            ";",
            "\t",
            "{",
            "}",
            "[",
            "]",
            ":",
            "null",
            "true",
            "-",
            "1e999",
            "NaN",
            "99999999999999999999",
            "2026-02-30",
            "2026-13",
            "0000-00-00",
            "24:00",
            "id",
            "parent_id",
            "=1+1",
            "红色议事厅",
            "🧶",
            "../../etc/passwd",
            "%s",
            "${x}",
            "<!ENTITY",
            "'; MATCH (n) DETACH DELETE n //");

    static Stream<Arguments> formats() {
        return Stream.of(
                Arguments.of(new JsonLinesImport(), Map.of("graph.jsonl", """
                        {"type":"node","label":"Organization","id":"a","properties":{"kind":"CHARITY","nameEn":"Alpha"}}
                        {"type":"node","label":"Resource","id":"b","properties":{"resourceClass":"SPACE","capacity":40,"nameEn":"B"}}
                        {"type":"relationship","label":"PROVIDES","id":"t","from":{"label":"Organization","id":"a"},"to":{"label":"Resource","id":"b"},"properties":{"validFrom":"2026-01-01"}}
                        """)),
                Arguments.of(
                        new CsvImport(MODEL),
                        Map.of(
                                "Organization.csv", "id,nameEn,kind,aliases\na,Alpha,CHARITY,One|Two\nb,Beta,AGENCY,\n",
                                "PROVIDES.csv",
                                        "id,fromLabel,from,toLabel,to,validFrom\nt,Organization,a,Resource,b,2026-01-01\n")),
                Arguments.of(new GrantsImport(), Map.of("grants.json", """
                        {"grants": [{"id": "g-1", "title": "New roof", "amountAwarded": 5000, "currency": "GBP",
                          "awardDate": "2026-01-05", "plannedDates": [{"startDate": "2026-02-01", "endDate": "2026-07-31"}],
                          "fundingOrganization": [{"id": "GB-CHC-111", "name": "Giver"}],
                          "recipientOrganization": [{"id": "GB-COH-222", "name": "Taker", "postalCode": "AB1 2CD"}]}]}
                        """)),
                Arguments.of(new PopoloImport(), Map.of("council.json", """
                        {"persons": [{"id": "p1", "name": "李明", "birth_date": "1970-01-01"}],
                         "organizations": [{"id": "o1", "name": "Council"}, {"id": "o2", "name": "C", "parent_id": "o1"}],
                         "memberships": [{"id": "m1", "person_id": "p1", "organization_id": "o2", "role": "chair",
                                          "start_date": "2025-03", "end_date": "2025-09"}]}
                        """)),
                Arguments.of(
                        new HsdsTabularImport(),
                        Map.of(
                                "organizations.csv", "id,name,description,url\no1,Kitchen,Cooks,http://k.example\n",
                                "services.csv", "id,organization_id,name,status,fees\ns1,o1,Hot meals,active,free\n",
                                "locations.csv", "id,name,latitude,longitude\nl1,Hall,31.2,121.5\n",
                                "services_at_location.csv", "id,service_id,location_id\nsl1,s1,l1\n",
                                "regular_schedules.csv",
                                        "id,service_id,weekday,opens_at,closes_at\n1,s1,1,9:00,17:00\n")),
                Arguments.of(new HsdsJsonImport(), Map.of("services.json", """
                        [{"id": "s1", "name": "Hot meals", "status": "active", "last_modified": "2026-02-03T10:00:00Z",
                          "organization": {"id": "o1", "name": "Kitchen", "description": "Cooks"},
                          "schedules": [{"freq": "WEEKLY", "byday": "MO,TU", "opens_at": "09:00", "closes_at": "17:00"}],
                          "service_at_locations": [{"id": "sal-1", "location": {"id": "hall", "location_type": "physical",
                             "name": "Hall", "latitude": 31.2, "longitude": 121.5}}]}]
                        """)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("formats")
    void tellsWhatItCannotRead(ImportFormat format, Map<String, String> sound, @TempDir Path directory)
            throws IOException {
        long seed = Long.getLong("fuzz.seed", 0L);
        long end = System.nanoTime() + TIME.toNanos();
        int read = 0;
        for (int round = 0; System.nanoTime() < end; round++) {
            Random random = new Random(seed + round);
            Path source = Files.createDirectory(directory.resolve("source"));
            Path report = directory.resolve("report");
            for (Map.Entry<String, String> file : new TreeMap<>(sound).entrySet()) {
                byte[] bytes = file.getValue().getBytes(StandardCharsets.UTF_8);
                Files.write(source.resolve(file.getKey()), random.nextInt(4) == 0 ? bytes : broken(bytes, random));
            }
            String again = "%s, -Dfuzz.seed=%d".formatted(format.name(), seed + round);
            try {
                Imported imported = Imported.from(source, format, report);
                imported.summary().examples().forEach(problem -> {
                    assertThat(problem.message()).as(again).isNotBlank();
                    assertThat(problem.action()).as(again).isNotBlank();
                });
                for (GraphRecord record : imported.records()) {
                    CHECKER.check(record);
                    read++;
                }
            } catch (UncheckedIOException notReadAtAll) {
                assertThat(notReadAtAll).as(again).hasMessageMatching("(?s).{5,}");
            } catch (RuntimeException fault) {
                throw new AssertionError("A fault with " + again, fault);
            }
            FileSystemUtils.deleteRecursively(source);
            FileSystemUtils.deleteRecursively(report);
        }
        assertThat(read).as("records that got through, all rounds together").isPositive();
    }

    /** One to four things are wrong with it. */
    private static byte[] broken(byte[] sound, Random random) {
        byte[] bytes = sound;
        for (int i = 1 + random.nextInt(4); i > 0; i--) {
            int from = random.nextInt(bytes.length + 1);
            int to = Math.min(bytes.length, from + random.nextInt(24));
            byte[] part = Arrays.copyOfRange(bytes, from, to);
            bytes = switch (random.nextInt(7)) {
                case 0 -> spliced(bytes, from, to, new byte[0]);
                case 1 -> spliced(bytes, from, from, part);
                case 2 -> spliced(bytes, from, from, piece(random));
                case 3 -> spliced(bytes, from, to, piece(random));
                case 4 -> Arrays.copyOf(bytes, from);
                case 5 ->
                    spliced(
                            bytes,
                            from,
                            from,
                            String.join("", Collections.nCopies(2_000, "[")).getBytes(StandardCharsets.UTF_8));
                default -> spliced(bytes, from, Math.min(bytes.length, from + 1), new byte[] {(byte) random.nextInt()});
            };
        }
        return bytes;
    }

    private static byte[] piece(Random random) {
        return PIECES.get(random.nextInt(PIECES.size())).getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] spliced(byte[] bytes, int from, int to, byte[] between) {
        byte[] all = Arrays.copyOf(bytes, from + between.length + bytes.length - to);
        System.arraycopy(between, 0, all, from, between.length);
        System.arraycopy(bytes, to, all, from + between.length, bytes.length - to);
        return all;
    }
}
