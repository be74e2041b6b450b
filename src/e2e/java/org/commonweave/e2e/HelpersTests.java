package org.commonweave.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import org.commonweave.testing.GraphTest;
import org.commonweave.testing.SampleInGraph;
import org.commonweave.transfer.RecordLoad;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.support.ui.Select;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** An agency finds partners, a charity matches donations, a resident looks after their own things. */
@GraphTest
class HelpersTests {

    @LocalServerPort
    int port;

    @BeforeAll
    static void sample(@Autowired RecordLoad records) {
        SampleInGraph.load(records);
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh-Hans", "en"})
    void anAgencyFindsWhoCanHelpAndWhoCouldIntroduce(String lang) {
        Visitor agency = new Visitor(port, lang).as("agency").open("/partners");
        agency.sees(agency.words.of("partners.now"));
        new Select(agency.find("main select")).selectByVisibleText(lang.equals("en") ? "Legal advice" : "法律咨询");
        agency.press(agency.words.of("introductions.who")).settled();
        assertThat(agency.all("article")).isNotEmpty();
        agency.press(agency.words.of("partners.draft"));
        assertThat(agency.find("#letter").getDomProperty("value")).isNotBlank();
        agency.isFine();
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh-Hans", "en"})
    void aCharityComparesPlans(String lang) {
        Visitor charity = new Visitor(port, lang).as("charity").open("/donations?compare=near");
        assertThat(charity.all(".versus > article")).hasSize(2);
        charity.sees(charity.words.of("fairness.title")).isFine();
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh-Hans", "en"})
    void aCharityRegistersALotAndCommitsAPlanForIt(String lang) {
        Visitor charity = new Visitor(port, lang).as("charity").open("/donations");
        charity.press(charity.words.of("lot.register"));
        charity.find("dialog input[name=name]").sendKeys("E2E " + lang);
        charity.find("dialog input[name=quantity]").sendKeys("300");
        new Select(charity.find("dialog select[name=unit]")).selectByValue("meals");
        charity.find("dialog select[name=category] option");
        new Select(charity.find("dialog select[name=category]"))
                .selectByVisibleText(lang.equals("en") ? "Meals" : "助餐");
        charity.press(charity.find("dialog form .primary")).sees("E2E " + lang);
        charity.settled().press("E2E " + lang).settled();
        charity.press(charity.words.start("commit.commit")).press(charity.words.of("commit.yes"));
        charity.sees(charity.words.of("commit.done.text"));
        assertThat(charity.find("dialog").findElements(By.cssSelector(".path"))).isNotEmpty();
        charity.isFine();
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh-Hans", "en"})
    void aResidentSeesWhatIsKeptAndTakesAConsentBack(String lang) {
        Visitor resident = new Visitor(port, lang).as("resident").open("/me");
        resident.sees(resident.words.of("data.title")).press(resident.find("main li input[type=checkbox]"));
        resident.sees(resident.words.of("consent.withdrawn")).settled();
        resident.press(resident.find("main li input[type=checkbox]")).sees(resident.words.of("consent.given"));
        resident.settled().isFine();
    }
}
