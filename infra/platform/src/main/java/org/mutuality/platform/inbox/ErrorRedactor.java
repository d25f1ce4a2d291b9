package org.mutuality.platform.inbox;

import java.sql.SQLException;
import java.util.Objects;
import java.util.stream.Stream;
import org.jdbi.v3.core.statement.StatementException;

/** Text of an error without personal data: the arguments of a statement may contain a family's answers. */
final class ErrorRedactor {
    private static final int MAX_LENGTH = 500;

    private ErrorRedactor() {}

    static String of(Exception failure) {
        String text = failure instanceof StatementException ? ofStatement(failure) : failure.toString();
        return text.length() > MAX_LENGTH ? text.substring(0, MAX_LENGTH) : text;
    }

    // Jdbi's message contains the arguments. PostgreSQL's, without its detail, names only the constraint and the
    // column.
    private static String ofStatement(Exception failure) {
        return Stream.iterate((Throwable) failure, Objects::nonNull, Throwable::getCause)
                .filter(SQLException.class::isInstance)
                .map(Throwable::toString)
                .findFirst()
                .orElse("an SQL statement failed");
    }
}
