/// What was chosen for one local system and is remembered: its folder, ports, servers, sources, passwords.
@NullMarked
package io.barrelhead.deploy.launch.settings;

import org.jspecify.annotations.NullMarked;
