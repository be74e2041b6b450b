package org.commonweave.generator;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.commonweave.sample.Facts;
import org.commonweave.sample.Row;
import org.commonweave.sample.Table;

/** Names in both languages, made of the sample's words and a few more. */
final class Words {

    private final List<Row> stems = part(Table.read("names"), "given");
    private final List<Row> families = part(Table.read("names"), "surname");
    private final List<Row> vocabulary = Table.file("/generator/vocabulary.psv");
    private final List<Row> places = part(vocabulary, "place");
    private final List<Row> sites = part(vocabulary, "site");

    private final List<String> topics = Table.read("categories").stream()
            .filter(row -> row.get("scheme").equals("commonweave") && row.text("broader") != null)
            .map(row -> row.get("code"))
            .toList();
    private final Map<String, Name> categories = Table.read("categories").stream()
            .filter(row -> row.get("scheme").equals("commonweave"))
            .collect(Collectors.toMap(row -> row.get("code"), row -> new Name(row.get("zh"), row.get("en"))));
    private final List<Row> resources = Table.read("resources");
    private final List<Row> series = Table.read("series");

    /** A name in Chinese and English. */
    record Name(String zh, String en) {

        Name with(String zhMore, String enMore) {
            return new Name(zh + zhMore, en + " " + enMore);
        }

        Name numbered(int number) {
            return with("第" + number + "号", "No. " + number);
        }

        Facts facts() {
            return Facts.of("nameZhHans", zh).with("nameEn", en);
        }
    }

    Name community(int index) {
        return pair(stems, index);
    }

    Name subDistrict(int index) {
        return pair(families, index);
    }

    Name district(int index) {
        Row stem = stems.get(index % stems.size());
        return new Name(stem.get("zh"), stem.get("en"));
    }

    Name site(Name community, int index) {
        Row site = sites.get(index);
        return community.with(site.get("zh"), site.get("en"));
    }

    /** The code of a narrower term of the sample's taxonomy. */
    String topic(int index) {
        return topics.get(index % topics.size());
    }

    int topics() {
        return topics.size();
    }

    Name category(String code) {
        return Objects.requireNonNull(categories.get(code), code);
    }

    /** The sample's resources and series of activities, as patterns. */
    List<Row> resources() {
        return resources;
    }

    List<Row> series() {
        return series;
    }

    /** The usual word for a kind of organization, after the name of where it is. */
    Name organization(Name place, String kind) {
        Row row = vocabulary.stream()
                .filter(r ->
                        r.get("part").equals("organization") && r.get("key").equals(kind))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No word for " + kind));
        return place.with(row.get("zh"), row.get("en"));
    }

    private Name pair(List<Row> firsts, int index) {
        Row first = firsts.get(index % firsts.size());
        int turn = index / firsts.size();
        Row last = places.get(turn % places.size());
        Name name = new Name(first.get("zh") + last.get("zh"), first.get("en") + " " + last.get("en"));
        int again = turn / places.size();
        return again == 0 ? name : name.numbered(again + 1);
    }

    private static List<Row> part(List<Row> rows, String part) {
        return rows.stream()
                .filter(row -> Objects.equals(row.text("part"), part))
                .toList();
    }
}
