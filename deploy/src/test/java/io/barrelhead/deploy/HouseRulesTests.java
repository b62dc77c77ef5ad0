package io.barrelhead.deploy;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Each house rule notices the class that breaks it, and notices when it looks at nothing.
class HouseRulesTests {

    private static final String WRONG = "io.barrelhead.deploy.wrong.";

    @Test
    void aServiceThatKnowsAnotherIsNoticed() {
        ArchRule rule = HouseRules.knowsNo(WRONG + "house.ingest", List.of(WRONG + "house.transform"));

        assertNoticed(rule, "house", "Sender");
    }

    @Test
    void aContractThatUsesAFrameworkIsNoticed() {
        assertNoticed(HouseRules.usesNoSpring(WRONG + "contracts"), "contracts", "Event");
    }

    @Test
    void packagesThatKnowEachOtherAreNoticed() {
        assertNoticed(HouseRules.hasNoPackageCycles(WRONG + "cycle"), "cycle", "Left");
    }

    @Test
    void anUnmarkedPackageIsNoticed() {
        assertNoticed(HouseRules.isNullMarked(), "unmarked", "Unmarked");
    }

    @Test
    void askingTheMachineForTheDayIsNoticed() {
        assertNoticed(HouseRules.asksNobodyButTheClockForTheTime(), "time", "Impatient");
    }

    @Test
    void aClockMadeOnTheSpotIsNoticed() {
        assertNoticed(HouseRules.asksNobodyButTheClockForTheTime(), "time", "ClockMaker");
    }

    @Test
    void anInjectedFieldIsNoticed() {
        assertNoticed(HouseRules.injectsNoFields(), "injected", "Injected.given");
    }

    @Test
    void lookingAtNothingIsNoticed() {
        List<ArchRule> rules = List.of(
                HouseRules.knowsNo(WRONG + "nowhere", List.of(WRONG + "house")),
                HouseRules.usesNoSpring(WRONG + "nowhere"),
                HouseRules.hasNoPackageCycles(WRONG + "nowhere"),
                HouseRules.isNullMarked(),
                HouseRules.asksNobodyButTheClockForTheTime(),
                HouseRules.injectsNoFields());
        JavaClasses nothing = new ClassFileImporter().importPackages(WRONG + "nowhere");

        rules.forEach(rule -> assertThatThrownBy(() -> rule.check(nothing))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("failed to check any classes"));
    }

    private static void assertNoticed(ArchRule rule, String folder, String culprit) {
        JavaClasses wrong = new ClassFileImporter().importPackages(WRONG + folder);

        assertThatThrownBy(() -> rule.check(wrong))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(culprit);
    }
}
