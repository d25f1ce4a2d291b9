package org.mutuality.platform.problem;

import java.util.ArrayList;
import java.util.List;

/** Collects what is wrong, so that a refusal names every field at once. */
public final class ValidationErrors {

    // A hostile body could be wrong in a million places; nobody reads past the first hundred.
    private static final int TOLD = 100;

    private static final int LONGEST_POINTER = 200;

    private final List<FieldError> fieldErrors = new ArrayList<>(4);
    private final MessageCatalog phrases;
    private int count;

    /** In English. */
    public ValidationErrors() {
        this(MessageCatalog.ENGLISH);
    }

    public ValidationErrors(MessageCatalog phrases) {
        this.phrases = phrases;
    }

    /** BCP 47, of those who read it. */
    public String language() {
        return phrases.language();
    }

    /** @return {@code ok}, for checks that depend on it */
    public boolean addUnless(boolean ok, String pointer, String pattern, Object... arguments) {
        if (!ok) {
            add(pointer, pattern, arguments);
        }
        return ok;
    }

    /** @param pattern key of a message, or English that is not translated, as of {@link String#format} */
    public void add(String pointer, String pattern, Object... arguments) {
        note(pointer, phrases.translate(pattern).formatted(arguments));
    }

    /** @return {@code ok}, for checks that depend on it */
    public boolean addUnless(boolean ok, String pointer, String detail) {
        if (!ok) {
            add(pointer, detail);
        }
        return ok;
    }

    public void add(String pointer, String detail) {
        note(pointer, phrases.translate(detail));
    }

    /** Words of somebody's own: not all blank, and no more characters, as Unicode counts them, than {@code longest}. */
    public boolean checkText(String text, int longest, String pointer) {
        return addUnless(
                !text.isBlank() && text.codePointCount(0, text.length()) <= longest,
                pointer,
                "validation.text-length",
                longest);
    }

    private void note(String pointer, String detail) {
        if (count++ < TOLD) {
            fieldErrors.add(new FieldError(
                    pointer.length() > LONGEST_POINTER ? pointer.substring(0, LONGEST_POINTER) : pointer, detail));
        }
    }

    public boolean none() {
        return fieldErrors.isEmpty();
    }

    /** How many there are; more than are told when the body is hostile. */
    public int count() {
        return count;
    }

    public List<FieldError> fieldErrors() {
        return List.copyOf(fieldErrors);
    }

    /** @throws ProblemException the problem with every wrong field, when there is one */
    public void throwIfAny(Problem problem) {
        if (!none()) {
            throw problem.because(fieldErrors);
        }
    }
}
