package org.mutuality.platform.xml;

/** Untrusted XML was refused. */
public final class UnsafeXmlException extends Exception {
    private static final long serialVersionUID = 1;

    public UnsafeXmlException(String why) {
        super(why, null, false, false);
    }

    /** What is wrong, such as "isn't well-formed XML"; quotes nothing of the document. */
    public String why() {
        return String.valueOf(getMessage());
    }
}
