package org.commonweave.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.openqa.selenium.By;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.support.ui.WebDriverWait;

/** Somebody who looks at the pages in a language. */
final class Visitor {

    /** The first look at a place reads all of it, which takes long on a busy machine. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final ChromeDriver driver = Browser.driver();
    private final String host;
    final Words words;

    Visitor(int port, String lang) {
        this.host = "http://127.0.0.1:" + port;
        this.words = Words.in(lang);
    }

    /** Comes as somebody of the sample, or as nobody. */
    Visitor as(String role) {
        driver.get(host + "/about?lang=" + words.lang());
        driver.executeScript(
                role.isEmpty()
                        ? "sessionStorage.clear()"
                        : "sessionStorage.setItem('commonweave.viewer', '" + role + "')");
        return this;
    }

    Visitor open(String path) {
        driver.get(host + path + (path.contains("?") ? "&" : "?") + "lang=" + words.lang());
        return settled();
    }

    /** An address as it stands, of a document that is loaded anew. */
    Visitor opens(String address) {
        driver.get("about:blank");
        driver.get(host + address);
        return settled();
    }

    /** Waits until nothing is loading. */
    Visitor settled() {
        new WebDriverWait(driver, PATIENCE)
                .withMessage(() -> "Something is still loading: "
                        + driver.findElement(By.tagName("body")).getText())
                .ignoring(StaleElementReferenceException.class)
                .until(page -> !driver.findElements(By.tagName("h1")).isEmpty()
                        && driver.findElements(By.cssSelector(".state .bar, [aria-busy=true], main progress"))
                                .isEmpty());
        return this;
    }

    WebElement find(String css) {
        return new WebDriverWait(driver, PATIENCE)
                .withMessage(() -> "There is no " + css + " in: "
                        + driver.findElement(By.tagName("body")).getText())
                .until(page -> driver.findElement(By.cssSelector(css)));
    }

    List<WebElement> all(String css) {
        return driver.findElements(By.cssSelector(css));
    }

    /** A button, a link or a box to tick by its words; in the dialog, when there is one. */
    WebElement named(String text) {
        String quoted = "\"" + text + "\"";
        By either = By.xpath("//button[contains(normalize-space(.), " + quoted + ") or @aria-label=" + quoted
                + "] | //a[contains(normalize-space(.), " + quoted
                + ")] | //label[.//input][contains(normalize-space(.), "
                + quoted
                + ")] | //summary[contains(normalize-space(.), "
                + quoted + ")]");
        return new WebDriverWait(driver, PATIENCE)
                .ignoring(StaleElementReferenceException.class)
                .until(page -> driver.findElements(either).stream()
                        .filter(element -> element.isDisplayed() && element.isEnabled() && isOnTop(element))
                        .findFirst()
                        .orElse(null));
    }

    private boolean isOnTop(WebElement element) {
        return all("dialog[open]").isEmpty()
                || (Boolean) run("return Boolean(arguments[0].closest('dialog'))", element);
    }

    Visitor press(String text) {
        return press(named(text));
    }

    Visitor press(WebElement element) {
        driver.executeScript("arguments[0].scrollIntoView({block: 'center'})", element);
        element.click();
        return this;
    }

    /** Types into a field instead of what is in it. */
    Visitor types(String css, String text) {
        WebElement field = find(css);
        field.clear();
        field.sendKeys(text);
        return this;
    }

    Visitor sees(String text) {
        new WebDriverWait(driver, PATIENCE)
                .withMessage(() -> "Nobody sees '" + text + "' in: "
                        + driver.findElement(By.tagName("body")).getText())
                .ignoring(StaleElementReferenceException.class)
                .until(page -> driver.findElement(By.tagName("body")).getText().contains(text));
        return this;
    }

    Object run(String script, Object... arguments) {
        return driver.executeScript(script, arguments);
    }

    /** The page has no barriers, complains of nothing and does not run over its edge. */
    void isFine() {
        assertThat(Axe.barriers(driver)).as(driver.getCurrentUrl()).isEmpty();
        assertThat(Browser.complaints()).as(driver.getCurrentUrl()).isEmpty();
        assertThat((Long) run("return document.documentElement.scrollWidth - innerWidth"))
                .as("how far %s runs over its edge", driver.getCurrentUrl())
                .isLessThanOrEqualTo(0);
    }
}
