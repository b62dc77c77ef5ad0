package io.barrelhead.deploy;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.callCodeUnitWhere;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.time.Clock;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.NullMarked;

/// The rules that every module's classes keep. Each fails, too, when there is nothing that it could look at.
final class HouseRules {

    private static final String GENERATED = "..db..";
    private static final Set<String> INJECTIONS = Set.of("Autowired", "Inject", "Value", "Resource");

    private HouseRules() {}

    /// `service` is the package of one, `others` those of the rest.
    static ArchRule knowsNo(String service, List<String> others) {
        return noClasses()
                .that()
                .resideInAPackage(service + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(others.stream().map(other -> other + "..").toArray(String[]::new))
                .because("services meet in shared-contracts, on topics and in the published schema");
    }

    static ArchRule usesNoSpring(String contracts) {
        return noClasses()
                .that()
                .resideInAPackage(contracts + "..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("..springframework..")
                .because("the contracts are plain records");
    }

    static ArchRule hasNoPackageCycles(String module) {
        return slices().assignedFrom(new EachPackage(module)).should().beFreeOfCycles();
    }

    static ArchRule isNullMarked() {
        return classes()
                .that(not(resideInAPackage(GENERATED)))
                .should(new LieInNullMarkedPackage())
                .because("every package says what it is for, and that nothing in it is null unless it says so");
    }

    static ArchRule asksNobodyButTheClockForTheTime() {
        return noClasses()
                .that(not(resideInAPackage(GENERATED)))
                .should(callCodeUnitWhere(describe("the time is now", HouseRules::asksForTheTime)))
                .because("time is handed in");
    }

    static ArchRule injectsNoFields() {
        return noFields()
                .should()
                .beAnnotatedWith(describe("an injection", HouseRules::isInjection))
                .because("what an object needs is handed to its constructor");
    }

    // `now(clock)` is fine; a system clock is made in one bean, or in a main method
    private static boolean asksForTheTime(JavaCall<?> call) {
        AccessTarget.CodeUnitCallTarget target = call.getTarget();
        String owner = target.getOwner().getName();
        if (owner.startsWith("java.time.") && target.getName().equals("now")) {
            return target.getRawParameterTypes().stream().noneMatch(type -> type.isEquivalentTo(Clock.class));
        }
        if (owner.equals("java.time.Clock") || owner.equals("java.time.InstantSource")) {
            return target.getName().startsWith("system") && !mayMakeClocks(call);
        }
        return owner.equals("java.lang.System") && target.getName().equals("currentTimeMillis");
    }

    private static boolean mayMakeClocks(JavaCall<?> call) {
        return call.getOrigin().getName().equals("main")
                || call.getOrigin().getRawReturnType().isAssignableTo(InstantSource.class);
    }

    private static boolean isInjection(JavaAnnotation<?> annotation) {
        return INJECTIONS.contains(annotation.getRawType().getSimpleName());
    }

    /// Every package below one is a slice of its own.
    private record EachPackage(String root) implements SliceAssignment {

        @Override
        public SliceIdentifier getIdentifierOf(JavaClass javaClass) {
            String name = javaClass.getPackageName();
            boolean inside = name.equals(root) || name.startsWith(root + ".");
            return inside && !resideInAPackage(GENERATED).test(javaClass)
                    ? SliceIdentifier.of(name)
                    : SliceIdentifier.ignore();
        }

        @Override
        public String getDescription() {
            return "packages of " + root;
        }
    }

    private static final class LieInNullMarkedPackage extends ArchCondition<JavaClass> {

        LieInNullMarkedPackage() {
            super("lie in a package whose package-info is @NullMarked");
        }

        @Override
        public void check(JavaClass item, ConditionEvents events) {
            boolean marked = item.getPackage().isAnnotatedWith(NullMarked.class);
            events.add(new SimpleConditionEvent(item, marked, item.getName() + " lies in a package without it"));
        }
    }
}
