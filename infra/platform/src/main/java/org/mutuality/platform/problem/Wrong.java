package org.mutuality.platform.problem;

/**
 * One wrong place in a request.
 *
 * @param pointer RFC 6901 into the body, as in {@code /answers/0/amount}; "" is the whole body
 * @param detail what it should be; never repeats what was sent, which may be personal
 */
public record Wrong(String pointer, String detail) {

    public static Wrong field(String pointer, String detail) {
        return new Wrong(pointer, detail);
    }

    /** {@code parent} extended by a name, escaped as RFC 6901 asks. */
    public static String under(String parent, String name) {
        return parent + '/' + name.replace("~", "~0").replace("/", "~1");
    }
}
