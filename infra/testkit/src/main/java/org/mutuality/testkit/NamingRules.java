package org.mutuality.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.mutuality.platform.inbox.ContractProjection;
import org.mutuality.platform.inbox.Policy;
import org.mutuality.platform.outbox.IntegrationEventMapper;
import org.mutuality.platform.projection.Projection;

/**
 * Names: no word of the former private vocabulary, in main code and tests, and one suffix for each kind of class of main code.
 */
public final class NamingRules {
    /** Words whose standard term is in infra/docs/glossary.md. A name is split at capitals and underscores. */
    private static final Set<String> FORBIDDEN_WORDS = Set.of(
            "told",
            "tell",
            "tells",
            "telling",
            "teller",
            "heard",
            "unheard",
            "hear",
            "hears",
            "hearing",
            "said",
            "saying",
            "sayings",
            "spoken",
            "door",
            "doors",
            "sight",
            "purse",
            "purses",
            "slip",
            "slips",
            "deed",
            "deeds",
            "reckon",
            "reckons",
            "reckoned",
            "reckoning",
            "forgo",
            "forgoes",
            "forgone",
            "patience",
            "begun",
            "whose",
            "wrongs",
            "vetting",
            "tidying",
            "unwinding",
            "untold",
            "telltale");

    /** Class names that say nothing of what the class is. */
    private static final Set<String> FORBIDDEN_CLASS_NAMES =
            Set.of("Asked", "Ask", "Known", "Given", "Taken", "Answered");

    /** Suffixes of former naming schemes → the suffix to use. */
    private static final Map<String, String> FORBIDDEN_SUFFIXES = Map.of(
            "Door", "Access",
            "Readers", "Access",
            "View", "Queries (the class) or Row (its result)",
            "Check", "Validator",
            "Checker", "Validator",
            "Announcer", "EventMapper");

    /** Fully qualified class or member → why it may be named like that. */
    private static final Map<String, String> EXCEPTIONS = Map.of();

    // Text blocks, strings, comments and characters.
    private static final Pattern TEXT = Pattern.compile("\"\"\"[\\s\\S]*?\"\"\"|\"(?:[^\"\\\\\\n]++|\\\\.)*+\""
            + "|/\\*[\\s\\S]*?\\*/|//[^\\n]*|'(?:[^'\\\\\\n]|\\\\.)+'");
    private static final Pattern IDENTIFIER = Pattern.compile("\\b[A-Za-z_]\\w*\\b");

    private static final String SCHEDULED = "io.quarkus.scheduler.Scheduled";

    private NamingRules() {}

    static void check(JavaClasses classes) {
        assertThat(violations(classes)).as("names that break NamingRules").isEmpty();
    }

    /** One sentence for each name that breaks a rule, ordered by class. */
    public static List<String> violations(JavaClasses classes) {
        return classes.stream()
                .filter(type -> !type.isAnonymousClass())
                .flatMap(type -> violations(type).stream())
                .filter(violation -> !EXCEPTIONS.containsKey(violation.substring(0, violation.indexOf(' '))))
                .sorted()
                .toList();
    }

    /** Identifiers in source files with a forbidden word: variables, parameters and tests too, which ArchUnit does not see. */
    static List<String> violations(Path root) {
        try (Stream<Path> files = Files.walk(root)) {
            List<String> violations = new ArrayList<>();
            for (Path file :
                    files.filter(one -> one.toString().endsWith(".java")).toList()) {
                TEXT.matcher(Files.readString(file))
                        .replaceAll("\"\"")
                        .transform(IDENTIFIER::matcher)
                        .results()
                        .map(MatchResult::group)
                        .distinct()
                        .forEach(name -> forbiddenWords(name)
                                .forEach(word ->
                                        violations.add("%s in %s has the word \"%s\"".formatted(name, file, word))));
            }
            return violations;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> violations(JavaClass type) {
        List<String> violations = new ArrayList<>();
        String name = type.getSimpleName();
        forbiddenWords(name).forEach(word -> violations.add("%s has the word \"%s\"".formatted(type.getName(), word)));
        if (FORBIDDEN_CLASS_NAMES.contains(name)) {
            violations.add("%s is named by a participle alone".formatted(type.getName()));
        }
        FORBIDDEN_SUFFIXES.forEach((suffix, instead) -> {
            if (name.endsWith(suffix)) {
                violations.add("%s ends with %s instead of %s".formatted(type.getName(), suffix, instead));
            }
        });
        requiredSuffix(type)
                .filter(suffix -> !name.endsWith(suffix))
                .forEach(suffix -> violations.add("%s does not end with %s".formatted(type.getName(), suffix)));
        if (isScheduled(type) && !name.endsWith("Scheduler") && !name.endsWith("Job")) {
            violations.add("%s ends with neither Scheduler nor Job".formatted(type.getName()));
        }
        if (isBean(type, Policy.class) && !name.startsWith("When")) {
            violations.add("%s does not start with When".formatted(type.getName()));
        }
        members(type)
                .forEach(member -> forbiddenWords(member.getName())
                        .forEach(word -> violations.add(
                                "%s.%s has the word \"%s\"".formatted(type.getName(), member.getName(), word))));
        return violations;
    }

    private static Stream<String> requiredSuffix(JavaClass type) {
        Stream.Builder<String> suffixes = Stream.builder();
        if (type.isAnnotatedWith(jakarta.ws.rs.Path.class) && !type.isInterface()) {
            suffixes.add("Resource");
        }
        if (isBean(type, Projection.class) || isBean(type, ContractProjection.class)) {
            suffixes.add("Projection");
        }
        if (isBean(type, IntegrationEventMapper.class)) {
            suffixes.add("EventMapper");
        }
        return suffixes.build();
    }

    private static boolean isScheduled(JavaClass type) {
        return type.getMethods().stream().anyMatch(method -> method.isAnnotatedWith(SCHEDULED));
    }

    private static boolean isBean(JavaClass type, Class<?> role) {
        return type.isAssignableTo(role)
                && !type.isInterface()
                && !type.getModifiers().contains(JavaModifier.ABSTRACT);
    }

    // Names of lambdas and bridges are derived from others.
    private static Stream<? extends JavaMember> members(JavaClass type) {
        return type.getMembers().stream()
                .filter(member -> !member.getModifiers().contains(JavaModifier.SYNTHETIC))
                .filter(member -> !member.getName().contains("$"));
    }

    private static Stream<String> forbiddenWords(String name) {
        return Arrays.stream(name.split("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])|_"))
                .map(word -> word.toLowerCase(Locale.ROOT))
                .filter(FORBIDDEN_WORDS::contains);
    }
}
