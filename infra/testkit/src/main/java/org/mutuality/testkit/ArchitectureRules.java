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

/** Rules on the dependencies within a service, the same for every service; Maven enforces those between modules. */
public final class ArchitectureRules {
    private ArchitectureRules() {}

    /** @param service root package, as in {@code org.mutuality.payment} */
    public static void check(String service) {
        JavaClasses classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(service);
        rules(service).forEach(rule -> rule.allowEmptyShould(true).check(classes));
        NamingRules.check(classes);
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
                        .dependOnClassesThat(arePublishedFacts())
                        .because("only inbox and outbox use the published contracts"),
                noClasses()
                        .that(areAggregates())
                        .should()
                        .dependOnClassesThat()
                        .haveSimpleNameEndingWith("Queries")
                        .orShould()
                        .dependOnClassesThat()
                        .areAssignableTo(ReadModelDatabase.class)
                        .because("aggregates do not use read models"),
                noClasses()
                        .that()
                        .areAssignableTo(Projection.class)
                        .should()
                        .dependOnClassesThat()
                        .areAssignableTo(CommandGateway.class)
                        .because("projections do not send commands"),
                noClasses()
                        .that()
                        .areAssignableTo(Policy.class)
                        .should()
                        .callMethod(ReadModelDatabase.class, "write", Function.class)
                        .because("policies do not write tables"),
                noClasses()
                        .that()
                        .areAssignableTo(IntegrationEventMapper.class)
                        .should()
                        .dependOnClassesThat()
                        .areAssignableTo(ReadModelDatabase.class)
                        .because("event mappers do not query"),
                noClasses()
                        .that(areNotAccessRules())
                        .should()
                        .accessTargetWhere(readsPermissions())
                        .because("permissions are decided in one class per capability, named ...Access"),
                classes()
                        .that()
                        .resideInAPackage(service + "..")
                        .should()
                        .notBeAssignableTo(DescribedPredicate.describe(
                                "classes named after a pattern",
                                type -> type.getSimpleName().matches(".*(Dto|Impl|Manager|Helper|Util|Utils)"))));
    }

    private static DescribedPredicate<JavaClass> arePublishedFacts() {
        return DescribedPredicate.describe(
                "published facts", type -> type.getPackageName().startsWith("org.mutuality.contracts."));
    }

    private static DescribedPredicate<JavaClass> areNotAccessRules() {
        return DescribedPredicate.describe(
                "are not named ...Access",
                type -> !outermost(type).getSimpleName().endsWith("Access"));
    }

    private static JavaClass outermost(JavaClass type) {
        return type.getEnclosingClass().map(ArchitectureRules::outermost).orElse(type);
    }

    // Any class may record the user's id and respond with 404.
    private static DescribedPredicate<JavaAccess<?>> readsPermissions() {
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
