package org.mutuality.platform.problem;

import java.util.ArrayList;
import java.util.List;

/** Collects what is wrong, so that a refusal names every field at once. */
public final class Wrongs {

    // A hostile body could be wrong in a million places; nobody reads past the first hundred.
    private static final int TOLD = 100;

    private final List<Wrong> found = new ArrayList<>(4);

    /** @return {@code ok}, for checks that depend on it */
    public boolean check(boolean ok, String pointer, String detail) {
        if (!ok) {
            add(pointer, detail);
        }
        return ok;
    }

    public void add(String pointer, String detail) {
        if (found.size() < TOLD) {
            found.add(new Wrong(pointer, detail));
        }
    }

    public boolean none() {
        return found.isEmpty();
    }

    public int count() {
        return found.size();
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
