package org.commonweave.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonweave.testing.Api;
import org.commonweave.testing.GraphTest;
import org.commonweave.testing.SampleInGraph;
import org.commonweave.testing.TestDatabase;
import org.commonweave.transfer.RecordLoad;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.support.ui.Select;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/** A service without demo identities: from the address on the console to somebody who signs out again. */
@GraphTest
@ExtendWith(OutputCaptureExtension.class)
@TestPropertySource(properties = "commonweave.sample.identities=false")
class SignInPagesTests {

    private static final Pattern ADDRESS = Pattern.compile("http://127\\.0\\.0\\.1:\\d+(/setup#code=\\S+)");
    private static final String FIRST = "brown kettle under seven trees";
    private static final String OWN = "quiet lamp beside nine rivers";
    private static final String WHO = "{ viewer { role name scope organization { name(lang: ZH_HANS) } } }";

    @LocalServerPort
    int port;

    @Autowired
    @Qualifier("firstAdministrator") ApplicationRunner console;

    @BeforeEach
    void noAccounts(@Autowired RecordLoad records) {
        SampleInGraph.load(records);
        TestDatabase.withoutAccounts();
    }

    @AfterEach
    void forgetSession() {
        Browser.driver().manage().deleteAllCookies();
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh-Hans", "en"})
    void firstAdministratorLetsSomebodyIn(String lang, CapturedOutput output) throws Exception {
        Visitor visitor = new Visitor(port, lang).as("").open("/");
        visitor.sees(visitor.words.of("welcome.closed")).isFine();
        console.run(new DefaultApplicationArguments());
        becomesAdministrator(visitor, setup(output.getOut()));
        signsOut(visitor);
        triesAWrongPassword(visitor);
        signsIn(visitor, "root", FIRST);
        String handedOver = adds(visitor, "lin");
        signsOut(visitor);

        visitor.open("/sign-in?next=/me");
        signsIn(visitor, "lin", handedOver);
        visitor.sees(visitor.words.of("me.noPerson")).settled().isFine();
        usesAToken(visitor);
        choosesAPassword(visitor, handedOver);
        signsIn(visitor, "lin", OWN);
        visitor.sees(visitor.words.of("token.none"));
        signsOut(visitor);
        visitor.sees(visitor.words.of("me.forbidden")).isFine();
        visitor.open("/").sees(visitor.words.of("welcome.closed")).isFine();
        assertThat(visitor.all(".who")).isEmpty();
    }

    /** The path on the console, which is what somebody who starts the service copies; the last is the one that is good. */
    private static String setup(String console) {
        String path = "";
        Matcher address = ADDRESS.matcher(console);
        while (address.find()) {
            path = address.group(1);
        }
        assertThat(path).as(console).isNotEmpty();
        return path;
    }

    private static void becomesAdministrator(Visitor visitor, String path) {
        visitor.opens(path.replace("#", "?lang=" + visitor.words.lang() + "#"));
        assertThat(visitor.find("input[name=code]").getDomProperty("value")).isNotBlank();
        assertThat(Browser.driver().getCurrentUrl()).doesNotContain("code");
        visitor.isFine();
        visitor.types("input[name=name]", "root")
                .types("input[name=password]", "short")
                .press(visitor.words.of("setup.make"))
                .find(".note.warn[role=alert]");
        assertThat(Browser.complaints()).hasSize(1).first().asString().contains("/setup", "400");
        visitor.isFine();
        visitor.types("input[name=password]", FIRST)
                .press(visitor.words.of("setup.make"))
                .sees(visitor.words.of("accounts.new"))
                .settled()
                .isFine();
    }

    private static void triesAWrongPassword(Visitor visitor) {
        visitor.open("/sign-in?next=/administration").isFine();
        signsIn(visitor, "root", "not the one that was chosen");
        visitor.sees(visitor.words.lang().equals("en") ? "do not belong together" : "不符");
        assertThat(Browser.complaints()).hasSize(1).first().asString().contains("/sign-in", "401");
        visitor.isFine();
    }

    private static void signsIn(Visitor visitor, String name, String password) {
        visitor.types("input[name=name]", name)
                .types("input[name=password]", password)
                .press(visitor.find("main form .primary"));
    }

    private static String adds(Visitor administrator, String name) {
        administrator.sees(administrator.words.of("accounts.new")).settled();
        administrator.types("input[role=combobox]", "青禾").find("[role=option]").click();
        administrator.types("form input[name=name]", name);
        new Select(administrator.find("form select[name=role]")).selectByValue("AGENCY");
        administrator.press(administrator.words.of("accounts.add"));
        administrator.sees(administrator.words.of("accounts.password", "name", name));
        String password = administrator.find("dialog .secret").getText();
        administrator.isFine();
        closes(administrator);
        administrator.settled();
        assertThat(administrator.find("main").getText()).doesNotContain(password);
        assertThat(administrator.all(".accounts b"))
                .extracting(one -> one.getText().strip())
                .contains("root", name);
        administrator.isFine();
        return password;
    }

    private void usesAToken(Visitor agency) {
        agency.types("form input[name=name]", "nightly").press(agency.words.of("token.create"));
        agency.sees(agency.words.of("token.made"));
        String token = agency.find("dialog .secret").getText();
        agency.isFine();
        closes(agency);
        agency.settled();
        assertThat(agency.find("body").getText()).contains("nightly").doesNotContain(token);

        Api program = Api.on(port).as(token);
        assertThat(program.data(WHO).at("/viewer").toString()).contains("AGENCY", "lin", "READ", "青禾社会工作服务中心");

        agency.press(agency.words.of("token.revoke")).sees(agency.words.of("token.none"));
        assertThat(program.ask(WHO, Map.of()).at("/errors/0/extensions/code").asString())
                .isEqualTo("UNAUTHENTICATED");
        agency.isFine();
    }

    private static void choosesAPassword(Visitor agency, String handedOver) {
        agency.types("input[name=current]", handedOver)
                .types("input[name=new]", OWN)
                .press(agency.words.of("password.change"))
                .sees(agency.words.of("password.changed"));
        agency.find("input[autocomplete=username]");
        agency.isFine();
    }

    private static void signsOut(Visitor visitor) {
        visitor.press(visitor.find(".who > button")).press(visitor.words.of("sign.out"));
        visitor.find("a[href^='/sign-in']");
        visitor.settled();
    }

    private static void closes(Visitor visitor) {
        visitor.find("dialog")
                .findElement(By.cssSelector(".dialog-head button"))
                .sendKeys(Keys.ENTER);
    }
}
