package org.mutuality.journal.form.condition;

import org.mutuality.platform.problem.Message;
import org.mutuality.platform.problem.MessageCatalog;

/** An expression that cannot be parsed; the message says where. */
final class ExpressionSyntaxException extends Exception {
    private static final long serialVersionUID = 1;

    private final transient Message reason;

    ExpressionSyntaxException(Message reason) {
        super(reason.in(MessageCatalog.ENGLISH), null, false, false);
        this.reason = reason;
    }

    Message reason() {
        return reason;
    }
}
