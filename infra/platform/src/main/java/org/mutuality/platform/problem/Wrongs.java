package org.mutuality.platform.problem;

import java.util.ArrayList;
import java.util.List;

/** Collects what is wrong, so that a refusal names every field at once. */
public final class Wrongs {

    // A hostile body could be wrong in a million places; nobody reads past the first hundred.
    private static final int TOLD = 100;

    private static final int LONGEST_POINTER = 200;

    private final List<Wrong> found = new ArrayList<>(4);
    private final Phrases phrases;
    private int count;

    /** In English. */
    public Wrongs() {
        this(Phrases.ENGLISH);
    }

    public Wrongs(Phrases phrases) {
        this.phrases = phrases;
    }

    /** BCP 47, of those who read it. */
    public String language() {
        return phrases.language();
    }

    /** @return {@code ok}, for checks that depend on it */
    public boolean check(boolean ok, String pointer, String pattern, Object... arguments) {
        if (!ok) {
            add(pointer, pattern, arguments);
        }
        return ok;
    }

    /** @param pattern key of a message, or English that is not translated, as of {@link String#format} */
    public void add(String pointer, String pattern, Object... arguments) {
        note(pointer, phrases.pattern(pattern).formatted(arguments));
    }

    /** @return {@code ok}, for checks that depend on it */
    public boolean check(boolean ok, String pointer, String detail) {
        if (!ok) {
            add(pointer, detail);
        }
        return ok;
    }

    public void add(String pointer, String detail) {
        note(pointer, phrases.pattern(detail));
    }

    /** Words of somebody's own: not all blank, and no more characters, as Unicode counts them, than {@code longest}. */
    public boolean checkText(String text, int longest, String pointer) {
        return check(
                !text.isBlank() && text.codePointCount(0, text.length()) <= longest,
                pointer,
                "validation.text-length",
                longest);
    }

    private void note(String pointer, String detail) {
        if (count++ < TOLD) {
            found.add(new Wrong(
                    pointer.length() > LONGEST_POINTER ? pointer.substring(0, LONGEST_POINTER) : pointer, detail));
        }
    }

    public boolean none() {
        return found.isEmpty();
    }

    /** How many there are; more than are told when the body is hostile. */
    public int count() {
        return count;
    }

    public List<Wrong> found() {
        return List.copyOf(found);
    }

    /** @throws Refusal the problem with every wrong field, when there is one */
    public void orThrow(Problem problem) {
        if (!none()) {
            throw problem.because(found);
        }
    }
}
