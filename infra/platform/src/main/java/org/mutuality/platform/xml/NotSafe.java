package org.mutuality.platform.xml;

/** XML that isn't read. */
public final class NotSafe extends Exception {
    private static final long serialVersionUID = 1;

    public NotSafe(String why) {
        super(why, null, false, false);
    }

    /** What it is, as in "isn't well-formed XML"; quotes nothing of it. */
    public String why() {
        return String.valueOf(getMessage());
    }
}
