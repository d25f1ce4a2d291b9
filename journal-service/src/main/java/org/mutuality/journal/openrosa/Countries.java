package org.mutuality.journal.openrosa;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.SortedSet;
import java.util.TreeSet;
import org.mutuality.platform.directory.Directory;
import org.mutuality.platform.identity.Caller;
import org.mutuality.platform.identity.Roles;

/** Where the caller keeps journals, its own or others'. */
@ApplicationScoped
class Countries {
    private final Directory directory;
    private final Caller caller;

    Countries(Directory directory, Caller caller) {
        this.directory = directory;
        this.caller = caller;
    }

    SortedSet<String> ofCaller() {
        SortedSet<String> countries = new TreeSet<>();
        if (caller.has(Roles.COUNTRY_LEAD)) {
            countries.addAll(caller.countries());
        }
        if (caller.has(Roles.PARTNER)) {
            caller.partner().map(directory::countriesOf).ifPresent(countries::addAll);
        }
        if (caller.has(Roles.FAMILY)) {
            caller.familyId()
                    .flatMap(id -> directory.familySoon(id, family -> true))
                    .ifPresent(family -> countries.add(family.cohort().country()));
        }
        return countries;
    }
}
