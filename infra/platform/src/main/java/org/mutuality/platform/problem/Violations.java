package org.mutuality.platform.problem;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** Bean Validation's findings as pointers. */
final class Violations {

    private Violations() {}

    /** Empty when it is our own answer that is invalid, which is a bug. */
    static Optional<Answer> answer(ConstraintViolationException failure) {
        if (failure.getConstraintViolations().stream()
                .anyMatch(one -> has(one.getPropertyPath(), ElementKind.RETURN_VALUE))) {
            return Optional.empty();
        }
        List<Wrong> wrongs = failure.getConstraintViolations().stream()
                .map(Violations::wrong)
                .sorted(Comparator.comparing(Wrong::pointer).thenComparing(Wrong::detail))
                .toList();
        return Optional.of(Answer.of(CommonProblem.BODY_INVALID.because(wrongs)));
    }

    private static Wrong wrong(ConstraintViolation<?> violation) {
        String pointer = "";
        for (Path.Node node : violation.getPropertyPath()) {
            pointer = extended(pointer, node);
        }
        return new Wrong(pointer, violation.getMessage());
    }

    // A method and its parameter name the place in our code, not in the body; a bare parameter is a query's or path's.
    private static String extended(String pointer, Path.Node node) {
        if (node.isInIterable() && node.getIndex() != null) {
            pointer = pointer + '/' + node.getIndex();
        } else if (node.isInIterable() && node.getKey() != null) {
            pointer = Wrong.under(pointer, String.valueOf(node.getKey()));
        }
        return node.getKind() == ElementKind.PROPERTY ? Wrong.under(pointer, node.getName()) : pointer;
    }

    private static boolean has(Path path, ElementKind kind) {
        return StreamSupport.stream(path.spliterator(), false).anyMatch(node -> node.getKind() == kind);
    }
}
