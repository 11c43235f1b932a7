<#
.SYNOPSIS
Makes this Windows machine a terminal of the room: a local account that signs in by itself and whose shell is the packaged
seat, which asks to be enrolled. No address and no code: the terminal learns everything on the page on which it is enrolled.
.DESCRIPTION
For Windows 10/11 Enterprise, Education or IoT Enterprise. -Substitute uses Winlogon\Shell instead of Shell Launcher and
Keyboard Filter, for Pro: weaker, see README.md. Run in an elevated Windows PowerShell 5.1. undo-seat.ps1 takes it back.
.PARAMETER Package
The installer of the packaged seat, nghi-su-seat_VERSION_windows.exe.
.PARAMETER DryRun
Prints every step and changes nothing.
#>
[CmdletBinding()]
param(
    [Parameter(Mandatory = $true)][string]$Package,
    [switch]$Substitute,
    [switch]$DryRun
)
Set-StrictMode -Version 2
$ErrorActionPreference = 'Stop'
. "$PSScriptRoot\lockdown.ps1"

if (-not (Test-Path $Package)) { throw "No file $Package" }

# The shell must be the program itself: Shell Launcher watches it, and a starter that ends cannot be a shell.
$Shell = "`"$env:ProgramFiles\nghi-su-seat\nghi-su-seat.exe`" --supervised"
$ShellShown = $Shell

Write-Output '# The seat, for all accounts'
Step "install $Package" {
    $Installer = Start-Process -FilePath $Package -ArgumentList '/S', '/ALLUSERS' -Wait -PassThru
    if ($Installer.ExitCode -ne 0) { throw "The installer ended with $($Installer.ExitCode)." }
}
Install-Kiosk
Show-End
