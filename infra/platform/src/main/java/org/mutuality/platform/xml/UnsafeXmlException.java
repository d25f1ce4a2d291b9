package org.mutuality.platform.xml;

/** XML that isn't read. */
public final class UnsafeXmlException extends Exception {
    private static final long serialVersionUID = 1;

    public UnsafeXmlException(String why) {
        super(why, null, false, false);
    }

    /** What it is, as in "isn't well-formed XML"; quotes nothing of it. */
    public String why() {
        return String.valueOf(getMessage());
    }
}
