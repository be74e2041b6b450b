package org.commonweave.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.commonweave.testing.GraphTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@GraphTest
class ErrorsTests {

    @LocalServerPort
    int port;

    Api api;

    @BeforeEach
    void client() {
        api = new Api(port);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "first:-1             | INVALID_PAGE   | first",
                "first:101            | INVALID_PAGE   | first",
                "last:-5              | INVALID_PAGE   | last",
                "first:1,last:1       | INVALID_PAGE   | first",
                "first:1,before:\"x\" | INVALID_PAGE   | before",
                "last:1,after:\"x\"   | INVALID_PAGE   | after",
                "after:\"junk\"       | INVALID_CURSOR | after",
                "last:1,before:\"!\"  | INVALID_CURSOR | before",
                "search:\"?!\"        | EMPTY_SEARCH   | search",
            })
    void nameTheArgumentAtFault(String arguments, String code, String argument) {
        api.ask("{organizations(" + arguments + "){nodes{id}}}")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.errors[0].extensions.code")
                .isEqualTo(code)
                .jsonPath("$.errors[0].extensions.argument[0]")
                .isEqualTo(argument)
                .jsonPath("$.errors[0].path[0]")
                .isEqualTo("organizations");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "servedPlaces(first:101){nodes{name}}                                  | servedPlaces first",
                "servedPlaces{nodes{parent{parts(last:1,after:\"x\"){totalCount}}}} | servedPlaces parent parts after",
                "resources(after:\"junk\"){nodes{name}}                                | resources after",
            })
    void nameTheFieldWhoseArgumentIsAtFault(String field, String path) {
        api.ask("{organizations(first:1){nodes{" + field + "}}}")
                .expectBody()
                .jsonPath("$.errors[0].extensions.argument")
                .isEqualTo(List.of(path.split(" ")));
    }

    @Test
    void tellThatAnIdentifierIsOfAnotherType() {
        String person = new org.commonweave.read.GlobalId("Person", "p").encode();
        api.ask("query($id:ID!){organization(id:$id){id}}", Map.of("id", person))
                .expectBody()
                .jsonPath("$.errors[0].extensions.code")
                .isEqualTo("WRONG_TYPE")
                .jsonPath("$.errors[0].extensions.argument[0]")
                .isEqualTo("id");
        api.ask("query($id:ID!){partners(organization:$id){totalCount}}", Map.of("id", person))
                .expectBody()
                .jsonPath("$.errors[0].extensions.code")
                .isEqualTo("WRONG_TYPE")
                .jsonPath("$.errors[0].extensions.argument[0]")
                .isEqualTo("organization");
    }

    @ParameterizedTest
    @MethodSource
    void leadToTheValueInTheVariables(Object input, List<String> way) {
        api.ask("mutation($i: UpsertInput!) { upsert(input: $i) { created } }", Map.of("i", input))
                .expectBody()
                .jsonPath("$.errors[0].extensions.code")
                .isEqualTo("BAD_USER_INPUT")
                .jsonPath("$.errors[0].extensions.argument")
                .isEqualTo(way)
                .jsonPath("$.errors[0].message")
                .value(String.class, message -> assertThat(message).contains(String.join(".", way)));
    }

    static Stream<Arguments> leadToTheValueInTheVariables() {
        Map<String, Object> good = Map.of("kind", "CHARITY", "nameEn", "A");
        return Stream.of(
                Arguments.of(
                        Map.of("organizations", List.of(good, Map.of("kind", "NOTHING"))),
                        List.of("i", "organizations", "1", "kind")),
                Arguments.of(
                        Map.of("organizations", List.of(good, good, Map.of("kind", "CHARITY", "nameEn", 7))),
                        List.of("i", "organizations", "2", "nameEn")),
                Arguments.of(
                        Map.of("organizations", List.of(Map.of("kind", "CHARITY", "validFrom", "10"))),
                        List.of("i", "organizations", "0", "validFrom")),
                Arguments.of(
                        Map.of("organizations", List.of(Map.of("nameEn", "A"))),
                        List.of("i", "organizations", "0", "kind")),
                Arguments.of(
                        Map.of("organizations", List.of(Map.of("kind", "CHARITY", "colour", "red"))),
                        List.of("i", "organizations", "0", "colour")),
                Arguments.of(Map.of("organizations", 3), List.of("i", "organizations")));
    }

    @Test
    void areNoneForIdentifiersOfNothing() {
        for (String id : new String[] {"no-such-id", "Tm9uZTow", ""}) {
            api.ask("query($id:ID!){node(id:$id){id}}", Map.of("id", id))
                    .expectStatus()
                    .isOk()
                    .expectBody()
                    .jsonPath("$.errors")
                    .doesNotExist()
                    .jsonPath("$.data.node")
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{                                          | GRAPHQL_PARSE_FAILED",
                "{__typename @include(if:\"\\u{110000}\")}  | GRAPHQL_PARSE_FAILED",
                "{nope}                                     | GRAPHQL_VALIDATION_FAILED",
                "{organizations(first:\"x\"){totalCount}}   | GRAPHQL_VALIDATION_FAILED",
                "query($n:Int!){organizations(first:$n){totalCount}} | BAD_USER_INPUT",
                "query A{__typename} query B{__typename}    | OPERATION_RESOLUTION_FAILED",
                "subscription{nope}                         | GRAPHQL_VALIDATION_FAILED",
                "{...A} fragment A on Query{...A}           | GRAPHQL_VALIDATION_FAILED",
            })
    void haveAStableCode(String query, ErrorCode code) {
        api.refused(api.ask(query), code);
    }

    @Test
    void ofVariablesHaveACode() {
        api.refused(
                api.ask("query($n:Int){organizations(first:$n){totalCount}}", Map.of("n", "many")),
                ErrorCode.BAD_USER_INPUT);
    }
}
