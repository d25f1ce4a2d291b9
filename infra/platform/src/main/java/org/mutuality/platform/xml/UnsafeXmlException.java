package org.mutuality.platform.xml;

import org.mutuality.platform.problem.Message;
import org.mutuality.platform.problem.MessageCatalog;

/** Untrusted XML was refused. */
public final class UnsafeXmlException extends Exception {
    private static final long serialVersionUID = 1;

    private final transient Message why;

    /** @param why see {@link #why()} */
    public UnsafeXmlException(Message why) {
        super(why.in(MessageCatalog.ENGLISH), null, false, false);
        this.why = why;
    }

    /** What is wrong, as a sentence; quotes nothing of the document. */
    public Message why() {
        return why;
    }
}
