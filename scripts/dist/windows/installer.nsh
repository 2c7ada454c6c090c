; What the installer does besides copying the app: one data folder for all accounts, kept when Périscode is removed unless asked.

!macro customInstall
  ; %ProgramData%\Periscode. S-1-5-32-545 are the laptop's users, in whatever language Windows speaks.
  SetShellVarContext all
  CreateDirectory "$APPDATA\Periscode"
  nsExec::ExecToLog '"$SYSDIR\icacls.exe" "$APPDATA\Periscode" /grant "*S-1-5-32-545:(OI)(CI)M" /Q'
  Pop $0
  ${If} $0 != 0
    DetailPrint "icacls: $0"
    SetErrorLevel 1
  ${EndIf}
!macroend

!macro customUnInstall
  ; An update removes the former version first: that asks for nothing. /PURGE is the only way to lose the children's work.
  ${IfNot} ${isUpdated}
    ${GetParameters} $R0
    ClearErrors
    ${GetOptions} $R0 "/PURGE" $R1
    ${IfNot} ${Errors}
      SetShellVarContext all
      RMDir /r "$APPDATA\Periscode"
    ${EndIf}
  ${EndIf}
!macroend
