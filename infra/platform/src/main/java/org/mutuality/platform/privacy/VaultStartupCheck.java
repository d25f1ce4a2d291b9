package org.mutuality.platform.privacy;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.mutuality.platform.eventsourcing.ServiceDefinition;

/** A service that keeps personal data doesn't start without the keys for it, instead of failing later with a family waiting. */
@ApplicationScoped
class VaultStartupCheck {
    private final ServiceDefinition model;
    private final FamilyKeys keys;
    private final MasterKeySettings settings;

    VaultStartupCheck(ServiceDefinition model, FamilyKeys keys, MasterKeySettings settings) {
        this.model = model;
        this.keys = keys;
        this.settings = settings;
    }

    void start(@Observes StartupEvent event) {
        if (model.storesPersonalData()) {
            check(keys, MasterKeys.of(settings));
        }
    }

    /** @throws IllegalStateException naming a master key that is still needed */
    static void check(FamilyKeys keys, MasterKeys masters) {
        keys.inUse().stream()
                .filter(id -> !masters.ids().contains(id))
                .findFirst()
                .ifPresent(id -> {
                    throw MasterKeys.missing(id);
                });
    }
}
