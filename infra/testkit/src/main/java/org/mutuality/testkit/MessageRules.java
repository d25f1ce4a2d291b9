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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mutuality.platform.problem.Problem;

/**
 * Rules of a module's message bundle: every key in every language, with the same arguments, once; no key missing or unused; every
 * problem type with one title, translated; no text for callers written in the code instead of a key. Reads the sources of
 * the module whose tests run.
 */
public final class MessageRules {
    private static final List<String> TRANSLATIONS = List.of("es", "fil");
    private static final Pattern ARGUMENT = Pattern.compile("%[a-z]");
    private static final Pattern LITERAL = Pattern.compile("[\"']([a-z][a-z-]*\\.[a-z0-9_.-]*)[\"']");
    private static final Pattern FILE_NAME = Pattern.compile(".*\\.(css|csv|html|json)");
    private static final String PROBLEM = "problem.";
    // A refusal, with what is before it: PROBLEM.because("reason", …), errors.add("/pointer", "key", …).
    private static final Pattern REFUSAL = Pattern.compile("\\b([\\w.]+)\\)*\\s*\\.because(?=\\()");
    private static final Pattern TEXT_FOR_CALLERS = Pattern.compile(
            "(?:\\w*[eE]rrors(?:\\(\\))?|report|ValueReader)\\s*\\.(?:add|addUnless|addError|reportUnsupported)(?=\\()"
                    + "|\\bMessage\\.(?:of|text)(?=\\()|new FieldError(?=\\()");
    private static final Pattern CONSTANT = Pattern.compile("(?:\\w+\\.)*([A-Z][A-Z0-9_]+)");
    private static final Pattern STRING = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");
    private static final Pattern REASON = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    private final Path sources;
    private final Map<String, String> inherited;

    private MessageRules(Path sources, Map<String, String> inherited) {
        this.sources = sources;
        this.inherited = inherited;
    }

    /**
     * @param rootPackage as in {@code org.mutuality.payment}
     * @param bundle name of its files below {@code messages/}
     * @param inherited messages of the platform's bundle that the module uses
     */
    public static void check(String rootPackage, String bundle, Map<String, String> inherited) {
        MessageRules rules = new MessageRules(Path.of("src/main"), inherited);
        Map<String, String> english = rules.checkTranslations(rootPackage, bundle);
        Set<String> details = rules.checkDetails(english);
        rules.assertUsed(english.keySet(), details);
    }

    /** As {@link #check} for a bundle whose keys other modules use too.  @param sources its {@code src/main} */
    static void checkShared(Path sources, String rootPackage, String bundle) {
        MessageRules rules = new MessageRules(sources, Map.of());
        rules.checkDetails(rules.checkTranslations(rootPackage, bundle));
    }

    private Map<String, String> checkTranslations(String rootPackage, String bundle) {
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
        return english;
    }

    /** Messages of a bundle on the class path, in English. */
    public static Map<String, String> inherited(String bundle) {
        ResourceBundle messages = ResourceBundle.getBundle("messages/" + bundle, Locale.ROOT);
        Map<String, String> byKey = new TreeMap<>();
        messages.keySet().forEach(key -> byKey.put(key, messages.getString(key)));
        return byKey;
    }

    /** Checks the texts of refusals and field errors. @return keys of all details of problems that the code names */
    private Set<String> checkDetails(Map<String, String> english) {
        Set<String> used = new TreeSet<>();
        for (Path file : files(".java")) {
            String code = text(file);
            TEXT_FOR_CALLERS.matcher(code).results().forEach(call -> {
                List<String> sentences = strings(String.join(",", arguments(code, call.end())))
                        .filter(text -> text.contains(" "))
                        .toList();
                assertThat(sentences)
                        .as("texts in %s that must be in the messages", file)
                        .isEmpty();
            });
            REFUSAL.matcher(code).results().forEach(call -> {
                List<String> arguments = arguments(code, call.end());
                if (STRING.matcher(arguments.getFirst()).find()
                        && !arguments.getFirst().contains("(")) {
                    used.addAll(detailKeys(file, call.group(1), arguments, english));
                }
            });
        }
        return used;
    }

    private List<String> detailKeys(Path file, String problem, List<String> arguments, Map<String, String> english) {
        String place = "%s.because(%s) in %s".formatted(problem, String.join(",", arguments), file);
        Matcher constant = CONSTANT.matcher(problem);
        assertThat(constant.matches())
                .as("%s: only a constant's name gives the key", place)
                .isTrue();
        return strings(arguments.getFirst())
                .map(reason -> {
                    assertThat(reason).as("%s names no message", place).matches(REASON);
                    String code = constant.group(1).toLowerCase(Locale.ROOT).replace('_', '-');
                    String key = PROBLEM + code + "." + reason;
                    String pattern = english.getOrDefault(key, inherited.getOrDefault(key, ""));
                    assertThat(pattern).as("%s: message %s", place, key).isNotEmpty();
                    assertThat(arguments(pattern))
                            .as("%s: arguments of %s", place, key)
                            .hasSize(arguments.size() - 1);
                    return key;
                })
                .toList();
    }

    private static Stream<String> strings(String code) {
        return STRING.matcher(code).results().map(found -> found.group(1));
    }

    /** The arguments of a call, as they are written. @param open position of its opening parenthesis */
    private static List<String> arguments(String code, int open) {
        List<String> arguments = new ArrayList<>();
        int depth = 0;
        int begin = open + 1;
        boolean quoted = false;
        for (int at = open; at < code.length(); at++) {
            char c = code.charAt(at);
            if (quoted) {
                at += c == '\\' ? 1 : 0;
                quoted = c != '"';
            } else if (c == '"') {
                quoted = true;
            } else if ("([{".indexOf(c) >= 0) {
                depth++;
            } else if (")]}".indexOf(c) >= 0 && --depth == 0) {
                arguments.add(code.substring(begin, at).strip());
                return arguments;
            } else if (c == ',' && depth == 1) {
                arguments.add(code.substring(begin, at).strip());
                begin = at + 1;
            }
        }
        throw new AssertionError("a call without an end");
    }

    // A key is used when the code has it, or the prefix to which the code adds the name of a constant.
    private void assertUsed(Set<String> keys, Set<String> details) {
        Set<String> literals = literals();
        Set<String> known = new TreeSet<>(keys);
        known.addAll(inherited.keySet());
        Set<String> groups = known.stream().map(MessageRules::group).collect(Collectors.toSet());
        assertThat(literals.stream()
                        .filter(literal -> groups.contains(group(literal)))
                        .filter(literal -> known.stream().noneMatch(key -> uses(literal, key)))
                        .toList())
                .as("keys without a message")
                .isEmpty();
        assertThat(keys.stream()
                        .filter(key -> !details.contains(key))
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

    private Set<String> literals() {
        return Stream.concat(files(".java").stream(), files(".html").stream())
                .flatMap(file -> LITERAL.matcher(text(file)).results().map(found -> found.group(1)))
                .filter(literal -> !FILE_NAME.matcher(literal).matches())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private List<Path> files(String suffix) {
        try (Stream<Path> files = Files.walk(sources)) {
            return files.filter(file -> file.toString().endsWith(suffix)).toList();
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

    private Map<String, String> read(String bundle, String suffix) {
        Path file = sources.resolve("resources/messages/%s%s.properties".formatted(bundle, suffix));
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
