package org.mutuality.platform.problem;

import java.util.ArrayList;
import java.util.List;

/** Collects what is wrong, so that a refusal names every field at once. */
public final class Wrongs {

    // A hostile body could be wrong in a million places; nobody reads past the first hundred.
    private static final int TOLD = 100;

    private static final int LONGEST_POINTER = 200;

    private final List<Wrong> found = new ArrayList<>(4);
    private int count;

    /** @return {@code ok}, for checks that depend on it */
    public boolean check(boolean ok, String pointer, String detail) {
        if (!ok) {
            add(pointer, detail);
        }
        return ok;
    }

    public void add(String pointer, String detail) {
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
