package org.commonweave.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.commonweave.access.Role;
import org.commonweave.exchange.ProblemCode;
import org.commonweave.model.ModelConfiguration;
import org.commonweave.model.ModelReader;
import org.junit.jupiter.api.Test;

/** The guide names everything there is to name. */
class GuideTests {

    @Test
    void namesEveryFormatProblemAndRole() throws IOException {
        String guide = Files.readString(Path.of("docs", "exchange.md"));
        Formats formats = new Formats(ModelReader.read(ModelConfiguration.sdl()));
        assertThat(Stream.of(
                                formats.names().stream(),
                                Stream.of(ProblemCode.values()).map(Enum::name),
                                Stream.of(Role.values()).map(Enum::name))
                        .flatMap(names -> names))
                .isNotEmpty()
                .allSatisfy(name -> assertThat(guide).contains("`" + name + "`"));
    }
}
