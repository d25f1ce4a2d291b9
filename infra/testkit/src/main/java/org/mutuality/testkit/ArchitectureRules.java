package org.mutuality.testkit;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.mutuality.platform.database.ReadModelDatabase;
import org.mutuality.platform.eventsourcing.CommandGateway;
import org.mutuality.platform.identity.CurrentUser;
import org.mutuality.platform.inbox.Policy;
import org.mutuality.platform.outbox.IntegrationEventMapper;
import org.mutuality.platform.problem.Problem;
import org.mutuality.platform.projection.Projection;

/** The inner half of the house's rules; Maven enforces the outer. The same for every service. */
public final class ArchitectureRules {
    private ArchitectureRules() {}

    /** @param service root package, as in {@code org.mutuality.payment} */
    public static void check(String service) {
        JavaClasses classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(service);
        rules(service).forEach(rule -> rule.allowEmptyShould(true).check(classes));
        checkProblems(service);
    }

    /** RFC 9457: a type has one title, and here one status. */
    private static void checkProblems(String service) {
        Map<String, Problem> byType = new HashMap<>();
        new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages(service, "org.mutuality.platform")
                        .stream()
                        .filter(type -> type.isEnum() && type.isAssignableTo(Problem.class))
                        .flatMap(type -> Arrays.stream(type.reflect().getEnumConstants()))
                        .map(Problem.class::cast)
                        .forEach(problem -> {
                            Problem same = byType.getOrDefault(problem.type(), problem);
                            byType.put(problem.type(), problem);
                            assertThat(problem.status() + " " + problem.title())
                                    .as("status and title of %s", problem.type())
                                    .isEqualTo(same.status() + " " + same.title());
                        });
    }

    private static List<ArchRule> rules(String service) {
        return List.of(
                slices().matching(service + ".(*)..").should().beFreeOfCycles(),
                noClasses()
                        .that()
                        .resideOutsideOfPackages(service + ".inbox..", service + ".outbox..")
                        .should()
                        .dependOnClassesThat(onlyTheDoorsSee())
                        .because("only the doors see contracts"),
                noClasses()
                        .that(areAggregates())
                        .should()
                        .dependOnClassesThat()
                        .haveSimpleNameEndingWith("Queries")
                        .orShould()
                        .dependOnClassesThat()
                        .areAssignableTo(ReadModelDatabase.class)
                        .because("aggregates never read read models"),
                noClasses()
                        .that()
                        .areAssignableTo(Projection.class)
                        .should()
                        .dependOnClassesThat()
                        .areAssignableTo(CommandGateway.class)
                        .because("projections send no command"),
                noClasses()
                        .that()
                        .areAssignableTo(Policy.class)
                        .should()
                        .callMethod(ReadModelDatabase.class, "write", Function.class)
                        .because("policies write no table"),
                noClasses()
                        .that()
                        .areAssignableTo(IntegrationEventMapper.class)
                        .should()
                        .dependOnClassesThat()
                        .areAssignableTo(ReadModelDatabase.class)
                        .because("announcers never query"),
                noClasses()
                        .that(areNoAccessRules())
                        .should()
                        .accessTargetWhere(asksWhatTheUserMayDo())
                        .because("who may do what is decided in one class for each capability, named ...Access"),
                classes()
                        .that()
                        .resideInAPackage(service + "..")
                        .should()
                        .notBeAssignableTo(DescribedPredicate.describe(
                                "nothing named after its pattern",
                                type -> type.getSimpleName().matches(".*(Dto|Impl|Manager|Helper|Util|Utils)"))));
    }

    private static DescribedPredicate<JavaClass> onlyTheDoorsSee() {
        return DescribedPredicate.describe(
                "published facts", type -> type.getPackageName().startsWith("org.mutuality.contracts."));
    }

    private static DescribedPredicate<JavaClass> areNoAccessRules() {
        return DescribedPredicate.describe(
                "aren't named ...Access",
                type -> !outermost(type).getSimpleName().endsWith("Access"));
    }

    private static JavaClass outermost(JavaClass type) {
        return type.getEnclosingClass().map(ArchitectureRules::outermost).orElse(type);
    }

    // Whose request it is may be recorded anywhere, and a thing that isn't there is the same 404 everywhere.
    private static DescribedPredicate<JavaAccess<?>> asksWhatTheUserMayDo() {
        Set<String> forAll = Set.of("subject", "requireVisible", "notFound");
        return DescribedPredicate.describe(
                "a role, claim or permission of the current user",
                access -> access.getTargetOwner().isEquivalentTo(CurrentUser.class)
                        && !forAll.contains(access.getName()));
    }

    private static DescribedPredicate<JavaClass> areAggregates() {
        return DescribedPredicate.describe(
                "are aggregates",
                type -> type.getFields().stream().anyMatch(field -> field.isAnnotatedWith(AggregateIdentifier.class)));
    }
}
