package org.mutuality.platform.http.problem;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.mutuality.platform.problem.CommonProblem;
import org.mutuality.platform.problem.FieldError;

/** Converts Bean Validation's violations to field errors. */
final class ConstraintViolationMapper {

    private ConstraintViolationMapper() {}

    /** Empty when a return value is invalid, which is a bug. */
    static Optional<ProblemResponse> toResponse(ConstraintViolationException failure) {
        if (failure.getConstraintViolations().stream()
                .anyMatch(one -> has(one.getPropertyPath(), ElementKind.RETURN_VALUE))) {
            return Optional.empty();
        }
        List<FieldError> errors = failure.getConstraintViolations().stream()
                .map(ConstraintViolationMapper::toFieldError)
                .sorted(Comparator.comparing(FieldError::pointer).thenComparing(FieldError::detail))
                .toList();
        return Optional.of(ProblemResponse.of(CommonProblem.BODY_INVALID.because(errors)));
    }

    private static FieldError toFieldError(ConstraintViolation<?> violation) {
        String pointer = "";
        for (Path.Node node : violation.getPropertyPath()) {
            pointer = append(pointer, node);
        }
        return new FieldError(pointer, violation.getMessage());
    }

    // Method and parameter nodes locate our code, not the body; a bare parameter is one of query or path.
    private static String append(String pointer, Path.Node node) {
        if (node.isInIterable() && node.getIndex() != null) {
            pointer = pointer + '/' + node.getIndex();
        } else if (node.isInIterable() && node.getKey() != null) {
            pointer = FieldError.under(pointer, String.valueOf(node.getKey()));
        }
        return node.getKind() == ElementKind.PROPERTY ? FieldError.under(pointer, node.getName()) : pointer;
    }

    private static boolean has(Path path, ElementKind kind) {
        return StreamSupport.stream(path.spliterator(), false).anyMatch(node -> node.getKind() == kind);
    }
}
