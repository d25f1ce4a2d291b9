package org.mutuality.platform.openapi;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.mutuality.platform.problem.Problem;

/** Problem types: the constants of all {@code Problem} enums of the service. */
final class DocumentProblems {

    private static final Pattern CONSTANT = Pattern.compile("\\b[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)*\\b");

    private final JavadocReader javadoc;
    private final Map<String, KnownProblem> problems = new TreeMap<>();

    DocumentProblems(IndexView index, JavadocReader javadoc) {
        this.javadoc = javadoc;
        for (ClassInfo one : index.getAllKnownImplementations(DotName.createSimple(Problem.class))) {
            constants(one).forEach(problem -> problems.put(problem.name(), problem));
        }
    }

    /**
     * What the document says of a constant. The enum is loaded by the class loader of the service, to which {@code Problem} is
     * another class than to this filter when Quarkus builds, so its methods are called by reflection.
     */
    record KnownProblem(String name, String className, String type, String title, int status) {
        private static KnownProblem of(Object constant) {
            try {
                Class<?> declaring = ((Enum<?>) constant).getDeclaringClass();
                return new KnownProblem(
                        ((Enum<?>) constant).name(),
                        declaring.getName(),
                        (String) read(constant, declaring, "type"),
                        (String) read(constant, declaring, "title"),
                        (Integer) read(constant, declaring, "status"));
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        }

        private static Object read(Object constant, Class<?> declaring, String method)
                throws ReflectiveOperationException {
            Method accessor = declaring.getMethod(method);
            accessor.setAccessible(true); // the enum may be package-private
            return accessor.invoke(constant);
        }
    }

    private static List<KnownProblem> constants(ClassInfo problemEnum) {
        try {
            Class<?> loaded = Class.forName(
                    problemEnum.name().toString(), true, Thread.currentThread().getContextClassLoader());
            return loaded.isEnum()
                    ? Arrays.stream(loaded.getEnumConstants())
                            .map(KnownProblem::of)
                            .toList()
                    : List.of();
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Those whose constants a text names. */
    Stream<KnownProblem> named(String text) {
        return CONSTANT.matcher(text)
                .results()
                .map(MatchResult::group)
                .map(problems::get)
                .filter(Objects::nonNull);
    }

    /** All, for the catalogue at /problems. */
    List<Map<String, Object>> listed() {
        return problems.values().stream().map(this::listed).toList();
    }

    private Map<String, Object> listed(KnownProblem problem) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("type", problem.type());
        entry.put("title", problem.title());
        entry.put("status", problem.status());
        String text = javadoc.constants(problem.className()).getOrDefault(problem.name(), "");
        if (!text.isEmpty()) {
            entry.put("description", text);
        }
        return entry;
    }
}
