package org.mutuality.platform.openapi;

import com.github.therapi.runtimejavadoc.ClassJavadoc;
import com.github.therapi.runtimejavadoc.Comment;
import com.github.therapi.runtimejavadoc.CommentFormatter;
import com.github.therapi.runtimejavadoc.FieldJavadoc;
import com.github.therapi.runtimejavadoc.MethodJavadoc;
import com.github.therapi.runtimejavadoc.ParamJavadoc;
import com.github.therapi.runtimejavadoc.RuntimeJavadoc;
import com.github.therapi.runtimejavadoc.ThrowsJavadoc;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jboss.jandex.MethodInfo;
import org.jspecify.annotations.Nullable;

/** Javadoc that the compiler kept beside each class, as plain text. "" where there is none. */
final class JavadocReader {

    private final CommentFormatter formatter = new CommentFormatter();
    private final Map<String, ClassJavadoc> read = new HashMap<>();

    /**
     * @param text the main part
     * @param parameters by Java name
     * @param returned of {@code @return}
     * @param refusals texts of {@code @throws}
     */
    record Documented(String text, Map<String, String> parameters, String returned, List<String> refusals) {}

    /** @param className binary name */
    String ofClass(String className) {
        return text(javadoc(className).getComment());
    }

    /** {@code @param} texts of a record by component. */
    Map<String, String> components(String className) {
        return parameters(javadoc(className).getRecordComponents());
    }

    /** Texts of an enum's constants by name, in order; those without Javadoc are left out. */
    Map<String, String> constants(String className) {
        Map<String, String> texts = new LinkedHashMap<>();
        for (FieldJavadoc constant : javadoc(className).getEnumConstants()) {
            String text = text(constant.getComment());
            if (!text.isEmpty()) {
                texts.put(constant.getName(), text);
            }
        }
        return texts;
    }

    Documented ofMethod(MethodInfo method) {
        return javadoc(method.declaringClass().name().toString()).getMethods().stream()
                .filter(one -> one.getName().equals(method.name())
                        && one.getParamTypes().size() == method.parametersCount())
                .findFirst()
                .map(this::documented)
                .orElseGet(() -> new Documented("", Map.of(), "", List.of()));
    }

    /** Up to the first full stop that ends a word. */
    static String firstSentence(String text) {
        String[] sentences = text.split("(?<=[.!?])\\s+", 2);
        String first = sentences[0].strip();
        return first.endsWith(".") ? first.substring(0, first.length() - 1) : first;
    }

    static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }

    private Documented documented(MethodJavadoc method) {
        return new Documented(
                text(method.getComment()),
                parameters(method.getParams()),
                text(method.getReturns()),
                method.getThrows().stream()
                        .map(ThrowsJavadoc::getComment)
                        .map(this::text)
                        .toList());
    }

    private Map<String, String> parameters(List<ParamJavadoc> parameters) {
        Map<String, String> texts = new HashMap<>();
        parameters.forEach(one -> texts.put(one.getName(), text(one.getComment())));
        return texts;
    }

    private String text(@Nullable Comment comment) {
        return comment == null
                ? ""
                : formatter
                        .format(comment)
                        .replaceAll("</?code>", "`")
                        // Of {@code {"a"}} the formatter leaves the last brace outside.
                        .replaceAll("`([^`{]*\\{[^`}]*)`}", "`$1}`")
                        .replaceAll("\\{@link \\S+ ([^}]+)}", "$1")
                        .replace("&quot;", "\"")
                        .replace("&lt;", "<")
                        .replace("&gt;", ">")
                        .replace("&amp;", "&")
                        .replaceAll("</?(p|ul|b|i|em)>", " ")
                        .replaceAll("\\s+", " ")
                        .strip();
    }

    private ClassJavadoc javadoc(String className) {
        return read.computeIfAbsent(
                className,
                name -> RuntimeJavadoc.getJavadoc(name, Thread.currentThread().getContextClassLoader()));
    }
}
