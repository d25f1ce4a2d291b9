package org.mutuality.platform.inbox;

import java.sql.SQLException;
import java.util.Objects;
import java.util.stream.Stream;
import org.jdbi.v3.core.statement.StatementException;

/** Why a message was parked, in words that anybody may read: what was bound to a statement may be an answer. */
final class ErrorRedactor {
    private static final int LONGEST = 500;

    private ErrorRedactor() {}

    static String of(Exception failure) {
        String text = failure instanceof StatementException ? ofStatement(failure) : failure.toString();
        return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }

    // Jdbi's message ends with the arguments; PostgreSQL's, without its detail, names constraint and column only.
    private static String ofStatement(Exception failure) {
        return Stream.iterate((Throwable) failure, Objects::nonNull, Throwable::getCause)
                .filter(SQLException.class::isInstance)
                .map(Throwable::toString)
                .findFirst()
                .orElse("a statement failed");
    }
}
