package org.mutuality.platform.problem;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Collects validation errors, so that a refusal lists every invalid field at once. */
public final class ValidationErrors {

    // A hostile body may have a million errors; the first hundred are enough for anybody.
    private static final int MAX_REPORTED = 100;

    private static final int MAX_POINTER_LENGTH = 200;

    // A plus sign and seven digits, or nine digits (two years have eight), not within a word such as a hexadecimal id;
    // or an
    // e-mail address.
    private static final Pattern CONTACT_DETAILS = Pattern.compile(
            "(?<![\\p{L}\\d])(\\+\\s?\\d([ .()/-]?\\d){6}|\\d([ .()/-]{0,2}\\d){8})(?![\\p{L}])|\\S@\\S+\\.\\S");

    private final List<FieldError> fieldErrors = new ArrayList<>(4);
    private final MessageCatalog messages;
    private int count;

    /** Errors in English until a response is written, which translates them. */
    public ValidationErrors() {
        this(MessageCatalog.ENGLISH);
    }

    /** @param messages language of the errors at once, for code that shows them otherwise than as a problem */
    public ValidationErrors(MessageCatalog messages) {
        this.messages = messages;
    }

    /** Language of the errors, BCP 47. */
    public String language() {
        return messages.language();
    }

    /**
     * Adds an error unless {@code ok}.
     *
     * @param key key of a message
     * @return {@code ok}, for checks that depend on it
     */
    public boolean addUnless(boolean ok, String pointer, String key, Object... arguments) {
        if (!ok) {
            add(pointer, key, arguments);
        }
        return ok;
    }

    /** @param key key of a message */
    public void add(String pointer, String key, Object... arguments) {
        add(pointer, Message.of(key, arguments));
    }

    /** Checks a free text: not blank, and at most {@code maxLength} Unicode code points. */
    public boolean checkText(String text, int maxLength, String pointer) {
        return addUnless(
                !text.isBlank() && text.codePointCount(0, text.length()) <= maxLength,
                pointer,
                "validation.text-length",
                maxLength);
    }

    /**
     * Checks a name, purpose or reason that is stored unencrypted and read by many: it must not contain what leads to a person. A
     * number of a year, or of two, is none; names of persons cannot be recognised.
     */
    public boolean checkNoContactDetails(String text, String pointer) {
        return addUnless(!CONTACT_DETAILS.matcher(text).find(), pointer, "validation.contact-details");
    }

    public void add(String pointer, Message message) {
        if (count++ < MAX_REPORTED) {
            fieldErrors.add(new FieldError(
                    pointer.length() > MAX_POINTER_LENGTH ? pointer.substring(0, MAX_POINTER_LENGTH) : pointer,
                    message.in(messages),
                    "",
                    message));
        }
    }

    public boolean none() {
        return fieldErrors.isEmpty();
    }

    /** Number of errors, including those beyond the first hundred that are not listed. */
    public int count() {
        return count;
    }

    public List<FieldError> fieldErrors() {
        return List.copyOf(fieldErrors);
    }

    /** @throws ProblemException {@code problem} with all errors, if there are any */
    public void throwIfAny(Problem problem) {
        if (!none()) {
            throw problem.because(fieldErrors);
        }
    }
}
