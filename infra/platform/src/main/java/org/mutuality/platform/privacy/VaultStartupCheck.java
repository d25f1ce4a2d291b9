package org.mutuality.platform.privacy;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.mutuality.platform.eventsourcing.ServiceDefinition;

/**
 * Stops a service that stores personal data at its start when a master key is missing, instead of on a family's
 * request.
 */
@ApplicationScoped
class VaultStartupCheck {
    private final ServiceDefinition service;
    private final FamilyKeys keys;
    private final MasterKeySettings settings;

    VaultStartupCheck(ServiceDefinition service, FamilyKeys keys, MasterKeySettings settings) {
        this.service = service;
        this.keys = keys;
        this.settings = settings;
    }

    void start(@Observes StartupEvent event) {
        if (service.storesPersonalData()) {
            check(keys, MasterKeys.of(settings));
        }
    }

    /** @throws IllegalStateException with the id of a required master key that is missing */
    static void check(FamilyKeys keys, MasterKeys masters) {
        keys.inUse().stream()
                .filter(id -> !masters.ids().contains(id))
                .findFirst()
                .ifPresent(id -> {
                    throw MasterKeys.missing(id);
                });
    }
}
