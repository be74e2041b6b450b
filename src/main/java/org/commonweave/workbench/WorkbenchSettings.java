package org.commonweave.workbench;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the web pages.
 *
 * @param enabled whether they are served
 * @param files where they are read from; anywhere but on the class path they are read anew for every request, so that
 *     who writes them sees a change at once
 * @param tiles what lies under maps; null for nothing, and no request to anywhere else
 */
@ConfigurationProperties("commonweave.workbench")
record WorkbenchSettings(
        @DefaultValue("true") boolean enabled,
        @DefaultValue(WorkbenchSettings.SHIPPED) String files,
        @Nullable Tiles tiles) {

    static final String SHIPPED = "classpath:/static/";

    boolean shipped() {
        return files.equals(SHIPPED);
    }
}
