package org.mutuality.journal.fuzz;

import java.util.List;
import java.util.function.Supplier;

/**
 * An address that takes a body, with what would be right for it.
 *
 * @param token of somebody who may
 * @param path each time another id, so that every case stands by itself
 * @param kinds stored events of which an acceptance makes one
 * @param exact 201 stores one and 200 none; else an acceptance stores one at most
 */
public record Target(
        String name,
        String token,
        String method,
        Supplier<String> path,
        Content content,
        List<String> kinds,
        boolean exact) {
    public static Target put(String name, String token, Supplier<String> path, Supplier<String> sane, String... kinds) {
        return new Target(name, token, "PUT", path, new Content.Json(sane), List.of(kinds), true);
    }

    /** Where the same again is accepted too, and changes nothing. */
    public Target loose() {
        return new Target(name, token, method, path, content, kinds, false);
    }
}
