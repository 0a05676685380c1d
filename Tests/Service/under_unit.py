#!/usr/bin/env python3
"""Runs a command as our systemd units run it: an ordinary user, whom the unit's filter keeps from some system calls.

    under_unit.py UNIT COMMAND…        exit code of the command

Without systemd: the groups after `SystemCallFilter=~` are barred with libseccomp. As with systemd, a barred call fails where the
unit has `SystemCallErrorNumber=EPERM`, and ends the process where it has not.
"""
import ctypes
import os
import re
import sys

KILL_PROCESS, NOT_PERMITTED, ALLOW = 0x80000000, 0x00050001, 0x7FFF0000
NOBODY = 65534
# What systemd's groups hold (systemd-analyze syscall-filter, version 252); calls of other machines left out.
GROUPS = {
    "@privileged": "chown fchown fchownat lchown adjtimex clock_adjtime clock_settime settimeofday delete_module finit_module "
    "init_module ioperm iopl acct bpf capset chroot fanotify_init fanotify_mark nfsservctl open_by_handle_at pivot_root "
    "quotactl setdomainname setfsuid setgroups sethostname setresuid setreuid setuid vhangup",
    "@mount": "chroot fsconfig fsmount fsopen fspick mount mount_setattr move_mount open_tree pivot_root umount2",
    "@reboot": "kexec_file_load kexec_load reboot",
    "@swap": "swapoff swapon",
    "@obsolete": "_sysctl afs_syscall create_module get_kernel_syms getpmsg putpmsg query_module security sysfs tuxcall uselib "
    "ustat vserver",
    "@debug": "lookup_dcookie perf_event_open ptrace rtas",
}


def barred(unit):
    lines = re.findall(r"^SystemCallFilter=~(.*)$", unit, re.MULTILINE)
    return [call for group in " ".join(lines).split() for call in GROUPS[group].split()]


def bar(calls, action):
    seccomp = ctypes.CDLL("libseccomp.so.2")
    seccomp.seccomp_init.restype = ctypes.c_void_p
    program = ctypes.c_void_p(seccomp.seccomp_init(ctypes.c_uint32(ALLOW)))
    known = [number for call in calls if (number := seccomp.seccomp_syscall_resolve_name(call.encode())) >= 0]
    for number in set(known):
        if seccomp.seccomp_rule_add(program, ctypes.c_uint32(action), number, 0) != 0:
            sys.exit("no rule could be made")
    if len(set(known)) < 30 or seccomp.seccomp_load(program) != 0:
        sys.exit("no filter could be made")


def main():
    command = sys.argv[2:]
    with open(sys.argv[1], encoding="utf-8") as file:
        unit = file.read()
    action = NOT_PERMITTED if "SystemCallErrorNumber=EPERM" in unit else KILL_PROCESS
    if os.geteuid() == 0:
        os.setgroups([])
        os.setresgid(NOBODY, NOBODY, NOBODY)
        os.setresuid(NOBODY, NOBODY, NOBODY)
    bar(barred(unit), action)
    os.execv(command[0], command)


main()
