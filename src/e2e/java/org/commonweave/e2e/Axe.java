package org.commonweave.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.openqa.selenium.chrome.ChromeDriver;
import org.springframework.core.io.ClassPathResource;

/** Looks for barriers, by the rules of WCAG 2.2 AA and axe's best practices. */
final class Axe {

    private static final String RULES = read();

    private static final String RUN = "const done = arguments[0];"
            + "axe.run({runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']})"
            + ".then(found => done(found.violations.map(one => one.id + ': ' + one.help + ': '"
            + " + one.nodes.map(node => node.html).join(' | ').slice(0, 600))), fault => done([String(fault)]))";

    private Axe() {}

    static List<?> barriers(ChromeDriver driver) {
        driver.manage().timeouts().scriptTimeout(Duration.ofSeconds(60));
        driver.executeScript(RULES);
        return (List<?>) driver.executeAsyncScript(RUN);
    }

    private static String read() {
        try {
            return new ClassPathResource("axe.min.js").getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
