package org.mutuality.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mutuality.platform.problem.Problem;

/**
 * Rules of a module's message bundle: every key in every language, with the same arguments, once; no key missing or unused; every
 * problem type with one title, translated. Reads the sources of the module whose tests run.
 */
public final class MessageRules {
    private static final Path SOURCES = Path.of("src/main");
    private static final List<String> TRANSLATIONS = List.of("es", "fil");
    private static final Pattern ARGUMENT = Pattern.compile("%[a-z]");
    private static final Pattern LITERAL = Pattern.compile("[\"']([a-z][a-z-]*\\.[a-z0-9_.-]*)[\"']");
    private static final Pattern FILE_NAME = Pattern.compile(".*\\.(css|csv|html|json)");
    private static final String PROBLEM = "problem.";

    private MessageRules() {}

    /**
     * @param rootPackage as in {@code org.mutuality.payment}
     * @param bundle name of its files below {@code messages/}
     * @param inherited keys of the platform's bundle that the module uses
     */
    public static void check(String rootPackage, String bundle, Set<String> inherited) {
        Map<String, String> english = read(bundle, "");
        Set<String> titles = titles(rootPackage).keySet();
        Set<String> keys = new TreeSet<>(english.keySet());
        keys.addAll(titles);
        for (String language : TRANSLATIONS) {
            Map<String, String> translated = read(bundle, "_" + language);
            assertThat(translated.keySet()).as(language).isEqualTo(keys);
            translated.forEach((key, text) -> {
                assertThat(text).as("%s in %s", key, language).isNotBlank();
                assertThat(arguments(text))
                        .as("%s in %s", key, language)
                        .isEqualTo(arguments(english.getOrDefault(key, "")));
            });
        }
        assertUsed(english.keySet(), inherited);
    }

    /** Keys of a bundle on the class path, in English. */
    public static Set<String> inherited(String bundle) {
        return ResourceBundle.getBundle("messages/" + bundle, Locale.ROOT).keySet();
    }

    // A key is used when the code has it, or the prefix to which the code adds the name of a constant.
    private static void assertUsed(Set<String> keys, Set<String> inherited) {
        Set<String> literals = literals();
        Set<String> known = new TreeSet<>(keys);
        known.addAll(inherited);
        Set<String> groups = known.stream().map(MessageRules::group).collect(Collectors.toSet());
        assertThat(literals.stream()
                        .filter(literal -> groups.contains(group(literal)))
                        .filter(literal -> known.stream().noneMatch(key -> uses(literal, key)))
                        .toList())
                .as("keys without a message")
                .isEmpty();
        assertThat(keys.stream()
                        .filter(key -> literals.stream().noneMatch(literal -> uses(literal, key)))
                        .toList())
                .as("messages that nothing uses")
                .isEmpty();
    }

    private static boolean uses(String literal, String key) {
        return literal.equals(key) || (literal.endsWith(".") && key.startsWith(literal));
    }

    private static String group(String key) {
        int end = key.indexOf('.');
        return end < 0 ? key : key.substring(0, end);
    }

    private static Set<String> literals() {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            return files.filter(file ->
                            file.toString().endsWith(".java") || file.toString().endsWith(".html"))
                    .flatMap(file -> LITERAL.matcher(text(file)).results().map(found -> found.group(1)))
                    .filter(literal -> !FILE_NAME.matcher(literal).matches())
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Key → English title. One problem type has one title, however many enums name it. */
    private static Map<String, String> titles(String rootPackage) {
        Map<String, String> titles = new HashMap<>();
        new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages(rootPackage).stream()
                        .filter(type -> type.isEnum() && type.isAssignableTo(Problem.class))
                        .map(JavaClass::reflect)
                        .flatMap(type -> Stream.of(type.getEnumConstants()))
                        .map(Problem.class::cast)
                        .forEach(problem -> assertThat(titles.put(PROBLEM + problem.code(), problem.title()))
                                .as(problem.type())
                                .isIn(null, problem.title()));
        assertThat(titles).isNotEmpty();
        return titles;
    }

    private static Map<String, String> read(String bundle, String suffix) {
        Path file = SOURCES.resolve("resources/messages/%s%s.properties".formatted(bundle, suffix));
        Map<String, String> messages = new TreeMap<>();
        if (!Files.exists(file)) {
            return messages;
        }
        // Properties keep the last of two lines with one key.
        List<String> twice = new ArrayList<>();
        Properties once = new Properties() {
            private static final long serialVersionUID = 1;

            @Override
            public synchronized Object put(Object key, Object value) {
                if (messages.put(key.toString(), value.toString()) != null) {
                    twice.add(key.toString());
                }
                return value;
            }
        };
        try (Reader text = Files.newBufferedReader(file)) {
            once.load(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        assertThat(twice).as("keys that %s has more than once", file).isEmpty();
        return messages;
    }

    private static List<String> arguments(String pattern) {
        return ARGUMENT.matcher(pattern).results().map(MatchResult::group).toList();
    }
}
