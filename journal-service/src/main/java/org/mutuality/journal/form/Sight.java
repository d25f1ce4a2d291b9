package org.mutuality.journal.form;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mutuality.journal.expression.Names;

/** What a condition may name where it stands. @param all every question of the form */
record Sight(Map<String, Known> asked, Set<String> all, Optional<Known> self) implements Names {
    @Override
    public Optional<Known> known(String name) {
        return Optional.ofNullable(asked.get(name));
    }

    @Override
    public boolean exists(String name) {
        return all.contains(name);
    }
}
